using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Changes settings. Each belongs to one of the three administrators; taking the secrecy rule away waits for a second security administrator with second factor.</summary>
public sealed class ChangeSettings
{
    private readonly Acts _acts;
    private readonly PeopleOptions _options;

    internal ChangeSettings(Acts acts, PeopleOptions options) => (_acts, _options) = (acts, options);

    /// <summary>What the second factor of the second person is bound to.</summary>
    public static string BoundTo(Guid change) => $"setting-change/{change}";

    /// <summary>Changes a setting, or leaves the change waiting for the second person.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<SettingOutcome> ChangeAsync(Actor actor, SettingName name, string value, CancellationToken cancellation = default) =>
        RunAsync(actor, "ChangeSetting", name, async (act, rule) =>
        {
            if (rule.Tidy(value.Trim()) is not { } after)
                return SettingRefusal.Malformed;
            var before = (await SettingsInForce.ReadAsync(act.Context, _options, cancellation))[name];
            // The same again changes nothing, so that a form sent twice is one change.
            if (before == after)
                return null;
            var waits = rule.NeedsSecond(after);
            if (waits && await Pending(act).AnyAsync(c => c.Name == name, cancellation))
                return SettingRefusal.Waiting;
            var change = new SettingChangeRow
            {
                Id = Guid.CreateVersion7(act.Now), Name = name, Before = before, After = after,
                State = waits ? SettingChangeState.Pending : SettingChangeState.InForce, ProposedAt = act.Now, ProposedBy = actor.PersonId,
                DecidedAt = waits ? null : act.Now, DecidedBy = waits ? null : actor.PersonId,
            };
            act.Context.Add(change);
            if (!waits)
                await SetAsync(act, name, after, cancellation);
            act.Record(BoundTo(change.Id), Act.Done, new { setting = name.Kebab(), before, after, waits });
            return null;
        }, cancellation);

    /// <summary>Confirms a change as the second person.</summary>
    /// <param name="actor">Another holder of the owner's post than who began it.</param>
    /// <param name="id">Of the change.</param>
    /// <param name="grant">Second factor, given for <see cref="BoundTo"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<SettingOutcome> ConfirmAsync(Actor actor, Guid id, Guid grant, CancellationToken cancellation = default) =>
        DecideAsync(actor, "ConfirmSetting", id, SettingChangeState.InForce, async (act, change) =>
        {
            if (change.ProposedBy == actor.PersonId)
                return SettingRefusal.SamePerson;
            if (!await act.UseStepUpAsync(grant, BoundTo(id), cancellation))
                return SettingRefusal.StepUp;
            await SetAsync(act, change.Name, change.After, cancellation);
            return null;
        }, cancellation);

    /// <summary>Withdraws a change that waits: who began it, or the second person instead of confirming.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<SettingOutcome> WithdrawAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        DecideAsync(actor, "WithdrawSetting", id, SettingChangeState.Withdrawn, (_, _) => Task.FromResult<SettingRefusal?>(null), cancellation);

    private Task<SettingOutcome> DecideAsync(
        Actor actor, string name, Guid id, SettingChangeState state, Func<Act, SettingChangeRow, Task<SettingRefusal?>> decide, CancellationToken cancellation) =>
        _acts.RunAsync(actor, name, key: null, async act =>
        {
            var change = await Pending(act).SingleOrDefaultAsync(c => c.Id == id, cancellation);
            var refusal = change is null ? SettingRefusal.NotFound
                : !actor.Holds(SettingRule.Of(change.Name).Owner) ? SettingRefusal.NotYours : await decide(act, change);
            // Of two who decide at once, one does.
            if (refusal is null && await Pending(act).Where(c => c.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(c => c.State, state).SetProperty(c => c.DecidedAt, act.Now).SetProperty(c => c.DecidedBy, actor.PersonId), cancellation) == 0)
                refusal = SettingRefusal.NotFound;
            if (refusal is { } why)
                return Refuse(act, BoundTo(id), why);
            act.Record(BoundTo(id), Act.Done, new { setting = change!.Name.Kebab(), before = change.Before, after = change.After });
            return new SettingOutcome.Done();
        }, cancellation);

    private Task<SettingOutcome> RunAsync(
        Actor actor, string name, SettingName setting, Func<Act, SettingRule, Task<SettingRefusal?>> run, CancellationToken cancellation) =>
        _acts.RunAsync(actor, name, key: null, async act =>
        {
            var rule = SettingRule.Of(setting);
            // Two changes of one setting take turns, so that each knows what was before.
            await act.Context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({setting.Kebab()}, 6))", cancellation);
            var refusal = actor.Holds(rule.Owner) ? await run(act, rule) : SettingRefusal.NotYours;
            return refusal is { } why ? Refuse(act, $"setting/{setting.Kebab()}", why) : new SettingOutcome.Done();
        }, cancellation);

    private static IQueryable<SettingChangeRow> Pending(Act act) =>
        act.Context.Set<SettingChangeRow>().Where(c => c.State == SettingChangeState.Pending);

    private static Task<int> SetAsync(Act act, SettingName name, string value, CancellationToken cancellation) => act.Context.Database.ExecuteSqlAsync($"""
        INSERT INTO registry.setting (name, value) VALUES ({name.Kebab()}, {value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, cancellation);

    private static SettingOutcome Refuse(Act act, string @object, SettingRefusal why)
    {
        act.Refuse(@object, $"E_{why.ToString().ToUpperInvariant()}");
        return new SettingOutcome.Refused(why);
    }
}

/// <summary>What comes of changing a setting.</summary>
public abstract record SettingOutcome
{
    private SettingOutcome() { }

    /// <summary>Changed, waiting for the second person, or as it was.</summary>
    public sealed record Done : SettingOutcome;

    /// <summary>Not done; nothing was changed.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(SettingRefusal Why) : SettingOutcome;
}

/// <summary>Why a setting was not changed.</summary>
public enum SettingRefusal
{
    /// <summary>The value cannot be used.</summary>
    Malformed,
    /// <summary>It belongs to another administrator.</summary>
    NotYours,
    /// <summary>A change of it waits for the second person already.</summary>
    Waiting,
    /// <summary>No such change waits any more.</summary>
    NotFound,
    /// <summary>Nobody confirms their own change.</summary>
    SamePerson,
    /// <summary>The second factor is wanted.</summary>
    StepUp,
}
