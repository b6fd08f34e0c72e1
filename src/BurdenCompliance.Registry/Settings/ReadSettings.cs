using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What is set, by whom, and what waits for a second person.</summary>
public sealed class ReadSettings
{
    private const int MostShown = 50;

    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;

    internal ReadSettings(RegistryDatabase database, PeopleOptions options) => (_database, _options) = (database, options);

    /// <summary>All settings in their order.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<Setting>> AllAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var settings = await SettingsInForce.ReadAsync(context, _options, cancellation);
        return SettingRule.All.Select(rule => new Setting(rule.Name, rule.Owner, settings[rule.Name])).ToImmutableArray();
    });

    /// <summary>The newest changes first; what waits comes before all.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<SettingChange>> ChangesAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await (from c in context.Set<SettingChangeRow>()
                join proposer in context.People on c.ProposedBy equals proposer.Id
                join d in context.People on c.DecidedBy equals d.Id into deciders
                from decider in deciders.DefaultIfEmpty()
                orderby c.State == SettingChangeState.Pending descending, c.ProposedAt descending, c.Id
                select new SettingChange(c.Id, c.Name, c.Before, c.After, c.State, c.ProposedAt, c.ProposedBy, proposer.Name, c.DecidedAt, decider.Name))
            .Take(MostShown).ToListAsync(cancellation)).ToImmutableArray());

    /// <summary>Are files that bear a secrecy mark refused?</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<bool> IsSecrecyRuleOnAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await SettingsInForce.ReadAsync(context, _options, cancellation)).IsSecrecyRuleOn);

    /// <summary>The rules of signing in as they are now.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PeopleOptions> PeopleAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
        (await SettingsInForce.ReadAsync(context, _options, cancellation)).People);
}

/// <summary>A setting as it is now.</summary>
/// <param name="Owner">Who changes it.</param>
public sealed record Setting(SettingName Name, Post Owner, string Value);

/// <summary>A change of a setting.</summary>
/// <param name="ProposedById">Who began it, who cannot be the second person.</param>
/// <param name="DecidedBy">Who confirmed or withdrew it; null while it waits.</param>
public sealed record SettingChange(
    Guid Id, SettingName Name, string Before, string After, SettingChangeState State, DateTimeOffset ProposedAt, Guid ProposedById, string ProposedBy,
    DateTimeOffset? DecidedAt, string? DecidedBy);
