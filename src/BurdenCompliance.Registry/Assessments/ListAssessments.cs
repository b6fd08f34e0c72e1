using System.Collections.Immutable;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Lists the assessments that an actor may see, newest first; pages hold still while new ones arrive.</summary>
public sealed class ListAssessments
{
    /// <summary>Most assessments on one page.</summary>
    public const int LargestPage = 200;

    private readonly RegistryDatabase _database;

    internal ListAssessments(RegistryDatabase database) => _database = database;

    /// <summary>One page.</summary>
    /// <param name="actor">Whose office's.</param>
    /// <param name="filter">What to list.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">1 to <see cref="LargestPage"/>; numbers outside are drawn to the nearest.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<AssessmentPage> RunAsync(
        Actor actor, AssessmentFilter filter, ListCursor? after = null, int size = 50, CancellationToken cancellation = default)
    {
        size = Math.Clamp(size, 1, LargestPage);
        return _database.LookAsync(async context =>
        {
            IQueryable<AssessmentRow> rows = context.Assessments.Where(Reach.Of(actor));
            if (filter.Verdict is { } verdict)
                rows = rows.Where(a => a.Verdict == verdict);
            if (filter.State is { } state)
                rows = rows.Where(a => a.State == state);
            if (!string.IsNullOrWhiteSpace(filter.Text))
            {
                var clause = ColumnText.Of(filter.Text.Trim());
                var pattern = $"%{Literal(ColumnText.Of(filter.Text.Trim()))}%";
                rows = rows.Where(a => EF.Functions.ILike(a.Title, pattern, "\\") || EF.Functions.ILike(a.Issuer, pattern, "\\")
                    || EF.Functions.ILike(a.DocumentNumber!, pattern, "\\") || a.Clauses.Contains(clause) || a.Seal == clause
                    // The number it was issued under, which the file may not have borne.
                    || context.Set<AssessmentEventRow>().Any(e => e.AssessmentId == a.Id && e.Act == WayAct.Issue && EF.Functions.ILike(e.Words, pattern, "\\")));
            }
            if (filter.Provision is { } provision)
            {
                var clauses = $"{provision}.%";
                rows = rows.Where(a => a.Clauses.Any(c => EF.Functions.Like(c, clauses)));
            }
            if (after is not null)
                rows = rows.Where(a => EF.Functions.LessThan(
                    ValueTuple.Create(a.CreatedAt, a.Id), ValueTuple.Create(after.At, after.Id)));
            // One more than asked for tells whether there is a next page.
            var found = await rows.OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id)
                .Select(AssessmentSummary.FromRow).Take(size + 1).ToListAsync(cancellation);
            var items = found.Take(size).ToImmutableArray();
            return new AssessmentPage(items, found.Count > size ? new ListCursor(CursorList.Assessments, items[^1].CreatedAt, items[^1].Id) : null);
        });
    }

    private static string Literal(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

/// <summary>What to list; an absent field filters nothing.</summary>
/// <param name="Verdict">Only with this verdict.</param>
/// <param name="Text">Only with this text in title, issuer or number (of the file, or issued under; ASCII letters without case), or this clause found against, or this seal.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Provision">Only with a finding against a clause of this provision.</param>
public sealed record AssessmentFilter(Verdict? Verdict = null, string? Text = null, AssessmentState? State = null, int? Provision = null);

/// <summary>A page of the list.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next page begins, or null on the last.</param>
public sealed record AssessmentPage(ImmutableArray<AssessmentSummary> Items, ListCursor? Next);
