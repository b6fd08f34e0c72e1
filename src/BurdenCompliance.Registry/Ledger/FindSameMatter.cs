using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds documents of the same office, this year's and last year's, about the same matter as a draft.</summary>
public sealed class FindSameMatter
{
    // More than these are a matter for the evasion watch.
    private const int Most = 5;

    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal FindSameMatter(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Documents in force, likest first; none for an assessment that the actor does not see.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<LedgerEntry>> RunAsync(Guid assessmentId, Actor actor, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            if (await context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == assessmentId).Select(a => new { a.OfficeId, a.Title })
                .SingleOrDefaultAsync(cancellation) is not { OfficeId: { } office } draft)
                return [];
            var (pairs, year) = (TitleLikeness.Pairs(draft.Title), BusinessDate.Of(_clock.GetUtcNow()).Year);
            var rows = new List<LedgerEntryRow>();
            foreach (var each in new[] { year, year - 1 })
                rows.AddRange(await ListEntries.InAsync(context, new EntryFilter([office], each), CountingScheme.Common, after: null, int.MaxValue, cancellation));
            return (from row in rows
                    where row.AssessmentId != assessmentId
                    let likeness = TitleLikeness.Of(TitleLikeness.Pairs(row.Title), pairs)
                    where likeness >= TitleLikeness.OneMatter
                    orderby likeness descending, row.BusinessDate descending, row.Id
                    select LedgerEntry.Of(row)).Take(Most).ToImmutableArray();
        });
}
