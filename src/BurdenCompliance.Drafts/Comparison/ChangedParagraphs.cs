using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Comparison;

/// <summary>Between paragraphs that stayed: which of the earlier ones became which of the later ones.</summary>
internal static class ChangedParagraphs
{
    /// <summary>Share of words in common from which a paragraph counts as changed, not as another.</summary>
    private const double Alike = 0.4;

    /// <summary>Pairs looked at one by one in a gap; a larger gap is paired by place.</summary>
    private const int MostPairs = 10_000;

    public static List<ParagraphChange> Of(ReadOnlySpan<ComparedParagraph> before, ReadOnlySpan<ComparedParagraph> after, WorkBudget budget)
    {
        var changes = new List<ParagraphChange>(before.Length + after.Length);
        var (i, j) = (0, 0);
        foreach (var (old, young) in Pairs(before, after, budget))
        {
            Alone(before[i..old], after[j..young], changes);
            changes.Add(new ParagraphChange(ChangeKind.Changed, before[old].Paragraph, after[young].Paragraph, Words(before[old], after[young], budget)));
            (i, j) = (old + 1, young + 1);
        }
        Alone(before[i..], after[j..], changes);
        return changes;
    }

    private static void Alone(ReadOnlySpan<ComparedParagraph> before, ReadOnlySpan<ComparedParagraph> after, List<ParagraphChange> changes)
    {
        foreach (var removed in before)
            changes.Add(new ParagraphChange(ChangeKind.Removed, removed.Paragraph, null, []));
        foreach (var added in after)
            changes.Add(new ParagraphChange(ChangeKind.Added, null, added.Paragraph, []));
    }

    private static ImmutableArray<TextChange> Words(ComparedParagraph before, ComparedParagraph after, WorkBudget budget) =>
        budget.Allows(before.Words.Length + after.Words.Length)
            ? WordChanges.Of(before.Paragraph.Shown, after.Paragraph.Shown)
            : [new TextChange(ChangeKind.Removed, before.Paragraph.Shown), new TextChange(ChangeKind.Added, after.Paragraph.Shown)];

    // Pairs in order with the most in common altogether.
    private static List<(int, int)> Pairs(ReadOnlySpan<ComparedParagraph> before, ReadOnlySpan<ComparedParagraph> after, WorkBudget budget)
    {
        if (before.IsEmpty || after.IsEmpty)
            return [];
        var (old, young) = (Signatures(before), Signatures(after));
        if ((long)before.Length * after.Length > MostPairs)
            return ByPlace(old, young);
        var best = new double[before.Length + 1, after.Length + 1];
        var likeness = new double[before.Length, after.Length];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                likeness[i, j] = budget.Allows(old[i].Cost + young[j].Cost) ? old[i].Likeness(young[j]) : 0;
                var paired = likeness[i, j] >= Alike ? likeness[i, j] + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }
        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < before.Length && j < after.Length;)
        {
            if (likeness[i, j] >= Alike && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
                pairs.Add((i++, j++));
            else if (best[i, j] <= best[i + 1, j])
                i++;
            else
                j++;
        }
        return pairs;
    }

    private static List<(int, int)> ByPlace(Signature[] before, Signature[] after)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < Math.Min(before.Length, after.Length); i++)
            if (before[i].Likeness(after[i]) >= Alike)
                pairs.Add((i, i));
        return pairs;
    }

    private static Signature[] Signatures(ReadOnlySpan<ComparedParagraph> paragraphs)
    {
        var signatures = new Signature[paragraphs.Length];
        for (var i = 0; i < paragraphs.Length; i++)
            signatures[i] = new Signature(paragraphs[i].Words);
        return signatures;
    }
}
