using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What the system administrator does with regions and offices: add, change (name, place in the tree, official order), close, open again.</summary>
public sealed class AdministerOffices
{
    /// <summary>Levels of regions and offices, from above.</summary>
    public static readonly ImmutableArray<string> Levels = [.. Enum.GetValues<Drafts.Level>().Select(level => level.Kebab())];

    private readonly Acts _acts;

    internal AdministerOffices(Acts acts) => _acts = acts;

    /// <summary>Adds a region, or changes the one of this id.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OfficeOutcome> KeepRegionAsync(Actor actor, Guid? id, RegionFacts facts, CancellationToken cancellation = default) =>
        RunAsync(actor, id is null ? "AddRegion" : "ChangeRegion", "region", async act =>
        {
            var (name, now) = (ColumnText.Of(facts.Name.Trim()), id ?? Guid.CreateVersion7(act.Now));
            if (name.Length == 0 || !Levels.Contains(facts.Level) || facts.Rank is < 1 or > 99_999)
                return (OfficeRefusal.Malformed, null);
            var parents = await act.Context.Regions.ToDictionaryAsync(r => r.Id, r => r.ParentId, cancellation);
            if ((id is not null && !parents.ContainsKey(now)) || (facts.ParentId is { } parent && !parents.ContainsKey(parent)))
                return (OfficeRefusal.NotFound, now);
            if (IsUnder(parents, facts.ParentId, now))
                return (OfficeRefusal.Circle, now);
            if (await act.Context.Regions.AnyAsync(r => r.Name == name && r.ParentId == facts.ParentId && r.Id != now, cancellation))
                return (OfficeRefusal.Taken, now);
            if (id is null)
                act.Context.Add(new RegionRow { Id = now, Name = name, Level = facts.Level, ParentId = facts.ParentId, Rank = facts.Rank });
            else
                await act.Context.Regions.Where(r => r.Id == now).ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, name)
                    .SetProperty(r => r.Level, facts.Level).SetProperty(r => r.ParentId, facts.ParentId).SetProperty(r => r.Rank, facts.Rank), cancellation);
            act.Record($"region/{now}", Act.Done, facts);
            return (null, now);
        }, cancellation);

    /// <summary>Adds an office, or changes the one of this id.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OfficeOutcome> KeepOfficeAsync(Actor actor, Guid? id, OfficeFacts given, CancellationToken cancellation = default) =>
        RunAsync(actor, id is null ? "AddOffice" : "ChangeOffice", "office", async act =>
        {
            var (facts, now) = (given.Tidy(), id ?? Guid.CreateVersion7(act.Now));
            if (facts is null)
                return (OfficeRefusal.Malformed, null);
            var parents = await act.Context.Offices.ToDictionaryAsync(o => o.Id, o => o.ParentId, cancellation);
            if ((id is not null && !parents.ContainsKey(now)) || !await act.Context.Regions.AnyAsync(r => r.Id == facts.RegionId, cancellation)
                || (facts.ParentId is { } parent && !await act.Context.Offices.AnyAsync(o => o.Id == parent && o.ClosedAt == null, cancellation)))
                return (OfficeRefusal.NotFound, now);
            if (IsUnder(parents, facts.ParentId, now))
                return (OfficeRefusal.Circle, now);
            if (await act.Context.Offices.AnyAsync(o => o.Name == facts.Name && o.Id != now, cancellation))
                return (OfficeRefusal.Taken, now);
            if (id is null)
                act.Context.Add(new OfficeRow
                {
                    Id = now, RegionId = facts.RegionId, ParentId = facts.ParentId, Name = facts.Name, ShortName = facts.ShortName, Kind = facts.Kind,
                    Level = facts.Level, Rank = facts.Rank, DocumentWord = facts.DocumentWord, CreatedAt = act.Now,
                });
            else
                await act.Context.Offices.Where(o => o.Id == now).ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, facts.Name)
                    .SetProperty(o => o.ShortName, facts.ShortName).SetProperty(o => o.Kind, facts.Kind).SetProperty(o => o.Level, facts.Level)
                    .SetProperty(o => o.RegionId, facts.RegionId).SetProperty(o => o.ParentId, facts.ParentId).SetProperty(o => o.Rank, facts.Rank)
                    .SetProperty(o => o.DocumentWord, facts.DocumentWord), cancellation);
            act.Record($"office/{now}", Act.Done, facts);
            return (null, now);
        }, cancellation);

    /// <summary>Closes an office nobody works in any more, or opens it again. Its records stay.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<OfficeOutcome> CloseAsync(Actor actor, Guid id, bool isClosed, CancellationToken cancellation = default) =>
        RunAsync(actor, isClosed ? "CloseOffice" : "OpenOffice", "office", async act =>
        {
            var isPeopled = await act.Context.People.AnyAsync(p => p.OfficeId == id && p.State == PersonRow.Active, cancellation)
                || await act.Context.Posts.AnyAsync(p => p.OfficeId == id && (p.UntilAt == null || p.UntilAt > act.Now), cancellation);
            if (isClosed && (isPeopled || await act.Context.Offices.AnyAsync(o => o.ParentId == id && o.ClosedAt == null, cancellation)))
                return (OfficeRefusal.InUse, id);
            DateTimeOffset? at = isClosed ? act.Now : null;
            if (await act.Context.Offices.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.ClosedAt, at), cancellation) == 0)
                return (OfficeRefusal.NotFound, id);
            act.Record($"office/{id}", Act.Done, new { isClosed });
            return (null, id);
        }, cancellation);

    private Task<OfficeOutcome> RunAsync(Actor actor, string name, string kind, Func<Act, Task<(OfficeRefusal? Why, Guid? Id)>> run, CancellationToken cancellation) =>
        _acts.RunAsync<OfficeOutcome>(actor, name, key: null, async act =>
        {
            // The tree is changed by one at a time, so that two moves never close a circle and one name is given once.
            await act.Context.Database.ExecuteSqlRawAsync("LOCK TABLE registry.office, registry.region IN SHARE ROW EXCLUSIVE MODE", cancellation);
            var (why, id) = await run(act);
            if (why is null)
                return new OfficeOutcome.Done(id!.Value);
            act.Refuse(id is null ? null : $"{kind}/{id}", $"E_{why.Value.ToString().ToUpperInvariant()}");
            return new OfficeOutcome.Refused(why.Value);
        }, cancellation);

    private static bool IsUnder(Dictionary<Guid, Guid?> parents, Guid? parent, Guid id)
    {
        for (; parent is { } up; parent = parents.GetValueOrDefault(up))
        {
            if (up == id)
                return true;
        }
        return false;
    }
}
