using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Invented regions, offices and people to try the site with, all with one password.</summary>
public sealed class SamplePeople
{
    private static readonly (string Name, string Level, string? Parent, int Rank)[] Regions =
        [("云岭市", "city", null, 1), ("青溪县", "county", "云岭市", 2)];

    private static readonly (string Name, string Short, string Kind, string Level, string Region, string? Parent, string Word)[] Offices =
    [
        ("中共云岭市委办公室", "市委办公室", "party-office", "city", "云岭市", null, "云办"),
        ("云岭市人民政府办公室", "市政府办公室", "government-office", "city", "云岭市", "中共云岭市委办公室", "云政办"),
        ("云岭市政务服务和数据局", "市政务数据局", "department", "city", "云岭市", "云岭市人民政府办公室", "云政数"),
        ("中共青溪县委办公室", "县委办公室", "party-office", "county", "青溪县", "中共云岭市委办公室", "青办"),
        ("青溪县人民政府办公室", "县政府办公室", "government-office", "county", "青溪县", "中共青溪县委办公室", "青政办"),
        ("青溪县水利局", "县水利局", "department", "county", "青溪县", "青溪县人民政府办公室", "青水"),
    ];

    private static readonly (string Account, string Name, string Office, Post Post)[] People =
    [
        ("lin", "林知夏", "云岭市政务服务和数据局", Post.Drafter), ("tao", "陶然", "云岭市政务服务和数据局", Post.Drafter),
        ("he", "何清", "云岭市政务服务和数据局", Post.Reviewer), ("ning", "宁远", "云岭市政务服务和数据局", Post.Reviewer),
        ("xu", "许正平", "云岭市政务服务和数据局", Post.Approver), ("qiu", "邱明", "云岭市政务服务和数据局", Post.Approver),
        ("pei", "裴文", "云岭市政务服务和数据局", Post.LedgerKeeper),
        ("shan", "单小河", "青溪县水利局", Post.Drafter), ("gao", "高岚", "青溪县水利局", Post.Reviewer),
        ("luo", "罗一川", "青溪县水利局", Post.Approver), ("wen", "温言", "青溪县水利局", Post.LedgerKeeper),
        ("sysadmin", "系统管理员", "中共云岭市委办公室", Post.SystemAdministrator),
        ("secadmin", "安全保密管理员", "中共云岭市委办公室", Post.SecurityAdministrator),
        ("auditadmin", "安全审计员", "中共云岭市委办公室", Post.AuditAdministrator),
    ];

    private readonly Acts _acts;
    private readonly SecretBox _box;

    internal SamplePeople(Acts acts, SecretBox box) => (_acts, _box) = (acts, box);

    /// <summary>Makes them when there is nobody yet; else changes nothing. May be called by several replicas at once.</summary>
    /// <param name="password">Of each of them.</param>
    /// <param name="totpSecret">Second factor of those whose post asks for one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether they were made.</returns>
    public Task<bool> AddAsync(string password, string totpSecret, CancellationToken cancellation = default) =>
        _acts.RunAsync(Actor.System, nameof(SamplePeople), key: null, act => AddAsync(act, Passwords.Hash(password), totpSecret, cancellation), cancellation);

    private async Task<bool> AddAsync(Act act, string hash, string totpSecret, CancellationToken cancellation)
    {
        // The second replica waits here until the first is done.
        await act.Context.Database.ExecuteSqlRawAsync("LOCK TABLE registry.person IN SHARE ROW EXCLUSIVE MODE", cancellation);
        if (await act.Context.People.AnyAsync(cancellation))
            return false;
        var (regions, offices) = (new Dictionary<string, Guid>(StringComparer.Ordinal), new Dictionary<string, Guid>(StringComparer.Ordinal));
        foreach (var r in Regions)
        {
            regions[r.Name] = Guid.CreateVersion7(act.Now);
            act.Context.Add(new RegionRow { Id = regions[r.Name], Name = r.Name, Level = r.Level, ParentId = r.Parent is null ? null : regions[r.Parent], Rank = r.Rank });
        }
        foreach (var (i, o) in Offices.Index())
        {
            offices[o.Name] = Guid.CreateVersion7(act.Now);
            act.Context.Add(new OfficeRow
            {
                Id = offices[o.Name], Name = o.Name, ShortName = o.Short, Kind = o.Kind, Level = o.Level, RegionId = regions[o.Region],
                ParentId = o.Parent is null ? null : offices[o.Parent], Rank = i + 1, DocumentWord = o.Word, CreatedAt = act.Now,
            });
        }
        foreach (var p in People)
        {
            var id = Guid.CreateVersion7(act.Now);
            var needsFactor = SecondFactor.IsNeededFor(p.Post);
            act.Context.Add(new PersonRow
            {
                Id = id, Account = p.Account, Name = p.Name, OfficeId = offices[p.Office], State = PersonRow.Active,
                PasswordHash = hash, PasswordSetAt = act.Now, CreatedAt = act.Now,
                TotpSecret = needsFactor ? _box.Close(totpSecret) : null, TotpConfirmedAt = needsFactor ? act.Now : null,
            });
            act.Context.Add(new PostRow
            {
                Id = Guid.CreateVersion7(act.Now), PersonId = id, OfficeId = offices[p.Office], Post = p.Post, FromAt = act.Now, GivenBy = act.Actor.Account,
            });
        }
        act.Record(@object: null, Act.Done, new { people = People.Length, offices = Offices.Length });
        return true;
    }
}
