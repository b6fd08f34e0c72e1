using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.History;

/// <summary>Two versions of a draft: what became of the findings, and of the words.</summary>
[RequirePost]
internal sealed class ComparisonModel(FindCase find, Examiner examiner, CompareVersions compare, ReadOriginal original) : CasePage(find, examiner)
{
    // Enough to know where in the draft one is.
    private const int SameShown = 1;

    public int Earlier { get; private set; }

    public int Later { get; private set; }

    public VersionComparison Found { get; private set; } = null!;

    /// <summary>Null when one of the files cannot be read again.</summary>
    public DraftComparison? Texts { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int from, int to)
    {
        (Earlier, Later) = (from, to);
        if (!await FillAsync(id) || await compare.RunAsync(HttpContext.Actor(), id, from, to, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Found = found;
        if (await DraftAsync(original, from) is { } before && await DraftAsync(original, to) is { } after)
            Texts = DraftComparer.Compare(before, after);
        return Page();
    }

    /// <summary>The finding in words: as it is now, or as it was when it is gone.</summary>
    public Finding FindingOf(FindingMatch match) => match.Later is { } later ? Found.Later.Findings[later] : Found.Earlier.Findings[match.Earlier!.Value];

    /// <summary>The paragraphs that changed with their neighbours; a run of others as its length.</summary>
    public IEnumerable<(ParagraphChange? Change, int Skipped)> Lines()
    {
        var changes = Texts!.Changes;
        var isNear = changes.Select((_, i) => Enumerable.Range(i - SameShown, 2 * SameShown + 1)
            .Any(j => j >= 0 && j < changes.Length && changes[j].Kind != ChangeKind.Same)).ToImmutableArray();
        var skipped = 0;
        foreach (var (i, change) in changes.Index())
        {
            if (!isNear[i])
            {
                skipped++;
                continue;
            }
            if (skipped > 0)
                yield return (null, skipped);
            skipped = 0;
            yield return (change, 0);
        }
        if (skipped > 0)
            yield return (null, skipped);
    }

    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => WayWording.CompareAdded,
        ChangeKind.Removed => WayWording.CompareRemoved,
        ChangeKind.Moved => WayWording.CompareMoved,
        ChangeKind.Changed => WayWording.CompareChanged,
        _ => "",
    };
}
