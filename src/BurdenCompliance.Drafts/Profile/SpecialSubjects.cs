using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Whether a document is devoted to one of the subjects that only a 专门文件 may touch.</summary>
internal static class SpecialSubjects
{
    private const int BasisReach = 4;

    /// <summary>The subject and the words of the title that show it, or null.</summary>
    public static (string Subject, string Words)? Of(string title, ImmutableArray<Paragraph> paragraphs)
    {
        foreach (var subject in ProfileWords.All.Subjects)
        {
            if (ProfileWords.FirstIn(title, subject.Words) is not { } word)
                continue;
            if (subject.People is { } people && ProfileWords.FirstIn(title, people) is null)
                continue;
            if (subject.Acts is { } acts && ProfileWords.FirstIn(title, acts) is null)
                continue;
            if (!subject.NeedsBasis || HasBasis(word, paragraphs))
                return (subject.Subject, word);
        }
        return null;
    }

    // A project of one's own is no 专门文件: the text must carry out what a superior has set up.
    private static bool HasBasis(string word, ImmutableArray<Paragraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.Where(one => one.Zone == Zone.Body && one.Element != Element.Blank).Take(BasisReach))
        {
            var text = paragraph.Text;
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var open = at == 0 ? -1 : text.LastIndexOf('《', at - 1);
                var inTitle = open >= 0 && text.IndexOf('》', open) > at;
                var before = text[Math.Max(0, (inTitle ? open : at) - 40)..at];
                var cites = inTitle || before.Contains("关于", StringComparison.Ordinal);
                if (cites && ProfileWords.FirstIn(before, ProfileWords.All.Superiors) is not null)
                    return true;
            }
        }
        return false;
    }
}
