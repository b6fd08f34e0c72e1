using System.Collections.Immutable;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Holds a draft against plans, filings and retained lists as they stand now; what gives cause the catalog says.</summary>
public sealed class CheckRecords
{
    private readonly RegistryDatabase _database;

    internal CheckRecords(RegistryDatabase database) => _database = database;

    /// <summary>What the records of the draft's office say; nothing for an assessment that the actor does not see.</summary>
    /// <param name="assessmentId">Whose year and office are asked.</param>
    /// <param name="examination">Names what has to be asked.</param>
    /// <param name="catalog">Says how.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<RecordsChecked> RunAsync(
        Guid assessmentId, Examination examination, RuleCatalog catalog, Actor actor, CancellationToken cancellation = default)
    {
        if (examination.Matters.IsEmpty)
            return RecordsChecked.None;
        return await _database.LookAsync(async context =>
        {
            if (await context.Assessments.Where(Reach.Of(actor)).SingleOrDefaultAsync(a => a.Id == assessmentId, cancellation)
                is not { OfficeId: { } office } row)
                return RecordsChecked.None;
            var draft = new DraftAsked(examination.Profile?.Title ?? "", BusinessDate.Of(row.CreatedAt));
            var books = new Dictionary<RecordKind, IRecordBook>();
            var answers = ImmutableArray.CreateBuilder<RecordAnswer>();
            foreach (var matter in examination.Matters)
            {
                // A rule that a later catalog no longer has asks nothing.
                if (catalog.Records.FirstOrDefault(rule => rule.Id == matter.Rule) is not { } rule)
                    continue;
                if (!books.TryGetValue(rule.Record, out var book))
                    books[rule.Record] = book = await OpenAsync(context, office, rule.Record, draft.Day.Year, cancellation);
                answers.AddRange(book.Ask(rule, matter, draft));
            }
            return new RecordsChecked(answers.ToImmutable());
        });
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
