using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BurdenCompliance.Drafts.Elements;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>The title of a draft with its lines joined.</summary>
internal static class TitleText
{
    private static readonly Regex RunIn = new(
        "^[^，。：；]{2,40}关于[^。：；]{2,120}?的(通知|通报|函|意见|报告|请示|批复|决定|公告|通告|提示)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The title and the paragraph it begins in; a title run into the text is found too.</summary>
    public static (string Title, int? Paragraph) Of(ImmutableArray<Paragraph> paragraphs)
    {
        var lines = paragraphs.Where(one => one.Element == Element.Title).ToArray();
        if (lines.Length > 0)
            return (lines.Aggregate("", (title, line) => TitleLines.Join(title, Clean(line.Text))), lines[0].Index);
        if (paragraphs.FirstOrDefault(one => one.Element == Element.Body) is not { } first)
            return ("", null);
        var match = RunIn.Match(first.Text.Length > 200 ? first.Text[..200] : first.Text);
        return match.Success ? (match.Value, first.Index) : ("", null);
    }

    private static string Clean(string text) => text.Replace('\n', ' ').Replace("\u200B", "", StringComparison.Ordinal).Trim();
}
