using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What a draft would do to its office's year.</summary>
/// <param name="OfficeId">Whose year.</param>
/// <param name="Quota">Where the year stands.</param>
/// <param name="Facts">The document it would become.</param>
/// <param name="Standing">Whether it would count.</param>
/// <param name="Choice">立项 chosen, or why none.</param>
/// <param name="Entry">Its line in the ledger, once issued.</param>
public sealed record DraftEffect(Guid OfficeId, QuotaState Quota, DocumentFacts Facts, CountingStanding Standing, PlanChoice Choice, LedgerEntry? Entry);

/// <summary>Tells what a draft would do to the year, for its page.</summary>
public sealed class DraftInLedger
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal DraftInLedger(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Null for an assessment that the actor does not see, or that belongs to no office.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<DraftEffect?> RunAsync(Guid assessmentId, Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
        await context.Assessments.Where(Reach.Of(actor)).SingleOrDefaultAsync(a => a.Id == assessmentId, cancellation) is { OfficeId: { } office } row
            ? await InAsync(context, row, office, BusinessDate.Of(_clock.GetUtcNow()), cancellation) : null);

    internal static async Task<DraftEffect> InAsync(
        RegistryDbContext context, AssessmentRow row, Guid office, DateOnly today, CancellationToken cancellation)
    {
        var quota = await ReadQuota.InAsync(context, office, today.Year, today, cancellation);
        var facts = AssessedFacts.Of(row);
        var entry = row.State == AssessmentState.Issued ? await context.Set<LedgerEntryRow>()
            .Where(e => e.OfficeId == office && e.AssessmentId == row.Id && e.Kind == EntryKind.Issued).FirstOrDefaultAsync(cancellation) : null;
        return new DraftEffect(office, quota, facts, quota.Scheme.StandingOf(facts.DocumentType, facts.Form, facts.Direction, ""),
            await ChoosePlanItem.InAsync(context, row.Id, cancellation), entry is null ? null : LedgerEntry.Of(entry));
    }
}

/// <summary>Above the ceiling nothing is signed without 书面说明 that counts whatever number it gets.</summary>
internal sealed class StatementCondition(TimeProvider clock) : IStepCondition
{
    public async Task<ImmutableArray<Missing>> MissingAsync(RegistryDbContext context, AssessmentRow row, WayAct step, CancellationToken cancellation)
    {
        if (step != WayAct.SignOff || row.OfficeId is not { } office)
            return [];
        var effect = await DraftInLedger.InAsync(context, row, office, BusinessDate.Of(clock.GetUtcNow()), cancellation);
        return effect.Quota.NeedsStatement && await CountsAlwaysAsync(context, effect, cancellation)
            ? [new Missing(MissingKind.Condition, Index: null, $"印发后将是今年第 {effect.Quota.Next} 份，超过年度总量 {effect.Quota.Ceiling} 份。请台账员先在“台账—书面说明”中提交书面说明。")]
            : [];
    }

    // Which series will number it is said only when it is issued, and the ceiling is guarded there once more.
    private static async Task<bool> CountsAlwaysAsync(RegistryDbContext context, DraftEffect effect, CancellationToken cancellation)
    {
        var (facts, scheme) = (effect.Facts, effect.Quota.Scheme);
        var words = await context.Set<SeriesRow>().Where(s => s.OfficeId == effect.OfficeId).Select(s => s.Word).ToListAsync(cancellation);
        return words.Append("").All(word => scheme.StandingOf(facts.DocumentType, facts.Form, facts.Direction, word) == CountingStanding.Counted);
    }
}
