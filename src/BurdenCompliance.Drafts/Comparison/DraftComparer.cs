using System.Collections.Immutable;
using BurdenCompliance.Drafts.Comparison;

namespace BurdenCompliance.Drafts;

/// <summary>Compares two drafts, paragraphs first, then the words of those that changed. Same drafts, same answer; bounded in time and space.</summary>
public static class DraftComparer
{
    /// <summary>Compares an earlier draft with a later one.</summary>
    public static DraftComparison Compare(Draft before, Draft after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = ImmutableArray.CreateBuilder<ParagraphChange>();
        changes.AddRange(Compare(before.Paragraphs, after.Paragraphs, numbers));
        changes.AddRange(Compare(Notes(before), Notes(after), numbers));
        return new DraftComparison(changes.All(change => change.Kind == ChangeKind.Same), changes.DrainToImmutable());
    }

    // Headers and footers change with the page; notes are text.
    private static IEnumerable<Paragraph> Notes(Draft draft) => draft.Asides.Where(aside => aside.Origin is Origin.Footnote or Origin.Endnote);

    private static List<ParagraphChange> Compare(IEnumerable<Paragraph> before, IEnumerable<Paragraph> after, Dictionary<string, int> numbers)
    {
        var (old, young) = (ComparedParagraph.Of(before, numbers), ComparedParagraph.Of(after, numbers));
        var pairs = Alignment.Of([.. old.Select(paragraph => paragraph.Number)], [.. young.Select(paragraph => paragraph.Number)]);
        var changes = new List<ParagraphChange>();
        var budget = new WorkBudget();
        var (i, j) = (0, 0);
        foreach (var (oldPlace, youngPlace) in pairs.Append((old.Length, young.Length)))
        {
            changes.AddRange(ChangedParagraphs.Of(old.AsSpan(i, oldPlace - i), young.AsSpan(j, youngPlace - j), budget));
            if (oldPlace < old.Length)
                changes.Add(new ParagraphChange(ChangeKind.Same, old[oldPlace].Paragraph, young[youngPlace].Paragraph, []));
            (i, j) = (oldPlace + 1, youngPlace + 1);
        }
        return MovedParagraphs.Find(changes);
    }
}
