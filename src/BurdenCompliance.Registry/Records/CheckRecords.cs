using System.Collections.Immutable;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Holds a draft against plans, filings and retained lists as they stand now; what gives cause the catalog says, and what was said to it stays beside it.</summary>
public sealed class CheckRecords
{
    private readonly RegistryDatabase _database;
    private readonly RuleCatalog _catalog;

    internal CheckRecords(RegistryDatabase database, RuleCatalog catalog) => (_database, _catalog) = (database, catalog);

    /// <summary>What the records of the draft's office say; nothing for an assessment that the actor does not see.</summary>
    /// <param name="assessmentId">Whose year and office are asked.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<RecordsChecked> RunAsync(Guid assessmentId, Actor actor, CancellationToken cancellation = default) => _database.LookAsync(async context =>
        await context.Assessments.Where(Reach.Of(actor)).SingleOrDefaultAsync(a => a.Id == assessmentId, cancellation) is { } row
            ? await InAsync(context, row, cancellation) : RecordsChecked.None);

    internal Task<RecordsChecked> InAsync(RegistryDbContext context, AssessmentRow row, CancellationToken cancellation) =>
        InAsync(context, row, ExaminationJson.Parse(row.Examination), cancellation);

    /// <summary>The same with the examination of the row already read.</summary>
    internal async Task<RecordsChecked> InAsync(
        RegistryDbContext context, AssessmentRow row, Examination examination, CancellationToken cancellation)
    {
        if (examination.Matters.IsEmpty || row.OfficeId is not { } office)
            return RecordsChecked.None;
        var draft = new DraftAsked(examination.Profile?.Title ?? "", BusinessDate.Of(row.CreatedAt));
        var books = new Dictionary<RecordKind, IRecordBook>();
        var answers = ImmutableArray.CreateBuilder<RecordAnswer>();
        foreach (var matter in examination.Matters)
        {
            // A rule that a later catalog no longer has asks nothing.
            if (_catalog.Records.FirstOrDefault(rule => rule.Id == matter.Rule) is not { } rule)
                continue;
            if (!books.TryGetValue(rule.Record, out var book))
                books[rule.Record] = book = await OpenAsync(context, office, rule.Record, draft.Day.Year, cancellation);
            answers.AddRange(book.Ask(rule, matter, draft));
        }
        var said = await DisposeRecord.InForceAsync(context, row.Id, cancellation);
        return new RecordsChecked([.. answers.Select(answer => answer with { Done = said.GetValueOrDefault((answer.Rule, answer.Cause)) })]);
    }

    private static async Task<IRecordBook> OpenAsync(RegistryDbContext context, Guid office, RecordKind kind, int year, CancellationToken cancellation) => kind switch
    {
        RecordKind.Meetings => new OccasionBook(await OccasionsAsync(context, office, OccasionKind.Meeting, year, cancellation), year),
        RecordKind.Inspections => new OccasionBook(await OccasionsAsync(context, office, OccasionKind.Inspection, year, cancellation), year),
        _ => new ListBook(await KeepList.ForAsync(context, office, Enum.Parse<ListKind>(kind.ToString()), cancellation)),
    };

    private static async Task<List<Occasion>> OccasionsAsync(
        RegistryDbContext context, Guid office, OccasionKind kind, int year, CancellationToken cancellation) =>
        (await context.Set<OccasionRow>().Where(o => o.OfficeId == office && o.Kind == kind && !o.IsCancelled && (o.Year == year || o.Year == year - 1))
            .OrderBy(o => o.Month).ThenBy(o => o.Id).ToListAsync(cancellation)).ConvertAll(Occasion.Of);
}

/// <summary>A draft as a record is asked about it.</summary>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Day">Business day on which it was handed in.</param>
internal sealed record DraftAsked(string Title, DateOnly Day);

/// <summary>A record of an office, open to be asked.</summary>
internal interface IRecordBook
{
    IEnumerable<RecordAnswer> Ask(RecordRule rule, Matter matter, DraftAsked draft);
}
