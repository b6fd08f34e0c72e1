using System.Collections.Immutable;
using System.Text.Json;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds an assessment with all that was done to it.</summary>
public sealed class FindCase
{
    private readonly RegistryDatabase _database;
    private readonly CheckRecords _records;
    private readonly TimeProvider _clock;

    internal FindCase(RegistryDatabase database, CheckRecords records, TimeProvider clock) => (_database, _records, _clock) = (database, records, clock);

    /// <summary>The case, or null when there is none that the actor may see.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AssessmentCase?> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        _database.LookAsync(context => InAsync(context, actor, id, BusinessDate.Of(_clock.GetUtcNow()).Year, cancellation));

    private async Task<AssessmentCase?> InAsync(RegistryDbContext context, Actor actor, Guid id, int year, CancellationToken cancellation)
    {
        if (await context.Assessments.Where(Reach.Of(actor)).SingleOrDefaultAsync(a => a.Id == id, cancellation) is not { } row)
            return null;
        var examination = ExaminationJson.Parse(row.Examination);
        var dispositions = await CaseParts.DispositionsAsync(context, id, row.Version, cancellation);
        var history = await context.Set<AssessmentEventRow>().Where(e => e.AssessmentId == id).OrderBy(e => e.Seq).ToListAsync(cancellation);
        var offices = await context.Offices.Where(o => o.Id == row.OfficeId || o.Id == row.ReviewOfficeId).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return new AssessmentCase(
            new Assessment(AssessmentSummary.Of(row), row.Examination), AssessmentRow.StandingOf(row), examination,
            offices.GetValueOrDefault(row.OfficeId ?? Guid.Empty, ""), row.ReviewOfficeId is { } office ? offices.GetValueOrDefault(office) : null,
            dispositions,
            await CaseParts.AnswersAsync(context, id, row.Version, cancellation),
            await CaseParts.RulingsAsync(context, id, row.Version, dispositions, cancellation),
            await DecisionsAsync(context, id, cancellation),
            await VersionsAsync(context, id, cancellation),
            [.. history.Select(e => new AssessmentEvent(e.At, e.PersonName, e.Post, e.Act, e.From, e.To, e.Version, e.Round, e.Count, e.Words))],
            await DuplicatesAsync(context, actor, row, cancellation),
            await OutgoingAsync(context, id, cancellation),
            await MayDoAsync(context, actor, row, [.. history.Where(e => e.Post == Post.Drafter).Select(e => e.PersonId)], cancellation),
            await ChoosePlanItem.InAsync(context, id, cancellation),
            await _records.InAsync(context, row, examination, cancellation),
            await DeclareInspected.InAsync(context, id, row.FileSha256, cancellation),
            await PlanCount.OfAsync(context, row.OfficeId ?? Guid.Empty, year, cancellation) is not null);
    }

    private static async Task<ImmutableArray<Decision>> DecisionsAsync(RegistryDbContext context, Guid id, CancellationToken cancellation)
    {
        var reasons = (await context.Set<ReturnReasonRow>().Where(r => r.AssessmentId == id).OrderBy(r => r.Ordinal).ToListAsync(cancellation))
            .ToLookup(r => (r.Round, r.Role), r => new ReturnReason(r.Code, r.Words, r.Paragraph, r.Passage));
        return
        [
            .. (await context.Set<DecisionRow>().Where(d => d.AssessmentId == id).OrderBy(d => d.At).ThenBy(d => d.Round).ToListAsync(cancellation))
                .Select(d => new Decision(
                    d.Round, d.Role, d.Act, d.Version, d.FileSha256, d.CatalogSha256, d.Policy, d.Legality, d.Words, d.PersonName, d.OfficeName, d.At,
                    d.Seal, [.. reasons[(d.Round, d.Role)]])),
        ];
    }

    private static async Task<ImmutableArray<DraftVersion>> VersionsAsync(RegistryDbContext context, Guid id, CancellationToken cancellation) =>
    [
        .. await context.Set<DraftVersionRow>().Where(v => v.AssessmentId == id).OrderBy(v => v.Number)
            .Select(v => new DraftVersion(v.Number, v.FileName, v.FileSha256, v.Verdict, v.Findings, v.PersonName, v.At)).ToListAsync(cancellation),
    ];

    private static async Task<ImmutableArray<DuplicateFile>> DuplicatesAsync(
        RegistryDbContext context, Actor actor, AssessmentRow row, CancellationToken cancellation) =>
    [
        .. await context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id != row.Id && a.FileSha256 == row.FileSha256).OrderBy(a => a.CreatedAt)
            .Select(a => new DuplicateFile(
                a.Id, a.Title, context.People.Where(p => p.Id == a.DrafterId).Select(p => p.Name).SingleOrDefault() ?? a.CreatedBy, a.CreatedAt)).Take(10).ToListAsync(cancellation),
    ];

    private static async Task<ImmutableArray<OutgoingCheck>> OutgoingAsync(RegistryDbContext context, Guid id, CancellationToken cancellation) =>
    [
        .. (await context.Set<OutgoingCheckRow>().Where(c => c.AssessmentId == id).OrderBy(c => c.Seq).ToListAsync(cancellation))
            .Select(c => new OutgoingCheck(
                c.FileName, c.FileSha256, c.IsSameText, JsonSerializer.Deserialize<ImmutableArray<OutgoingChange>>(c.Changes), c.PersonName, c.At)),
    ];

    private static async Task<ImmutableHashSet<WayAct>> MayDoAsync(
        RegistryDbContext context, Actor actor, AssessmentRow row, HashSet<Guid> drafters, CancellationToken cancellation)
    {
        var may = ImmutableHashSet.CreateBuilder<WayAct>();
        foreach (var post in actor.Posts)
        {
            if (await OwnWork.IsAsync(context, row.Id, actor.PersonId, post, drafters, cancellation))
                continue;
            may.UnionWith(AssessmentWay.Steps.Where(s => s.From == row.State && s.Post == post).Select(s => s.Act));
        }
        if (!IssueStep.IsFor(actor.OfficeId, row))
            may.Remove(WayAct.Issue);
        return may.ToImmutable();
    }
}
