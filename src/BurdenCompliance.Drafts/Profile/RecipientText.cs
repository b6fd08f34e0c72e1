using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Finds the recipients: in their own lines, or run into the first paragraph of 正文.</summary>
internal static class RecipientText
{
    private const int LongestRunIn = 150;

    /// <summary>The units and the paragraph they begin in.</summary>
    public static (IReadOnlyList<string> Names, int? Paragraph) Of(ImmutableArray<Paragraph> paragraphs)
    {
        var lines = paragraphs.Where(one => one.Element == Element.Recipient).ToArray();
        if (lines.Length > 0)
            return (Names(string.Concat(lines.Select(line => line.Text.Trim()))), lines[0].Index);
        if (paragraphs.FirstOrDefault(one => one.Element == Element.Body) is not { } first)
            return ([], null);
        var end = first.Text.AsSpan(0, Math.Min(first.Text.Length, LongestRunIn)).IndexOfAny('：', ':');
        if (end <= 0 || ProfileWords.FirstIn(first.Text[..end], ProfileWords.All.NotRecipients) is not null)
            return ([], null);
        var names = Names(first.Text[..end]);
        return names.Count > 0 && names.All(name => name.Contains('各') || OrganName.IsIt(name)) ? (names, first.Index) : ([], null);
    }

    private static List<string> Names(string text)
    {
        var bare = text.TrimEnd('：', ':', ' ', '\u3000');
        return ProfileWords.All.Salutations.Contains(bare) ? [] : [.. RecipientNames.Of(bare)];
    }
}
