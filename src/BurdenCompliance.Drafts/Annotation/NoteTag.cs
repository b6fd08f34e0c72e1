using System.Text.RegularExpressions;

namespace BurdenCompliance.Drafts.Annotation;

/// <summary>The last line of a note of ours: plain text, because every word processor keeps text.</summary>
internal static class NoteTag
{
    private static readonly Regex MarkPattern = new("^[0-9A-Za-z]{4,64}$", RegexOptions.NonBacktracking);
    private static readonly Regex TagPattern = new("^〔评估批注 ([0-9A-Za-z]{4,64})-([1-9][0-9]{0,6})〕$", RegexOptions.NonBacktracking);

    public static bool IsMark(string mark) => MarkPattern.IsMatch(mark);

    public static string Of(string mark, int number) => $"〔评估批注 {mark}-{number}〕";

    /// <summary>The note that a paragraph of a comment belongs to, or null.</summary>
    public static ReturnedNote? Find(string text)
    {
        var match = TagPattern.Match(text);
        return match.Success ? new ReturnedNote(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan)) : null;
    }
}
