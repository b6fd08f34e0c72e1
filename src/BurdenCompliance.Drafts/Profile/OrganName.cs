using System.Text.RegularExpressions;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Whether a line is the name of an organ, and how joint names come apart.</summary>
internal static class OrganName
{
    private const int Longest = 40;

    /// <summary>The line is one organ's name, or several side by side; sealing notes such as （代章） may follow.</summary>
    public static bool IsIt(string text)
    {
        var parts = Split(text);
        return parts.Count > 0 && parts.TrueForAll(IsOne);
    }

    /// <summary>The names in a line, parted by white space or 、; sealing notes dropped.</summary>
    public static List<string> Split(string text) =>
        [.. WithoutSeal(text).Split([' ', '\u3000', '\t', '\n', '、', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Drops （代章）, （盖章）, （印） at the end.</summary>
    public static string WithoutSeal(string text) => Seal.Replace(text.Trim(), "");

    private static bool IsOne(string name) =>
        name.Length is > 2 and <= Longest && !NotInName.IsMatch(name)
        && (name.StartsWith('×') || name.StartsWith(ProfileWords.All.Party, StringComparison.Ordinal) || HasEnding(name));

    private static bool HasEnding(string name)
    {
        foreach (var ending in ProfileWords.All.OrganEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static readonly Regex Seal = new(@"[（(](代章|盖章|印章|章|印|公章)[）)]$", RegexOptions.NonBacktracking);

    private static readonly Regex NotInName =
        new(@"[。；：:！？?!，,《》“”0-9]|关于|^[（(]?[一二三四五六七八九十]+[、）)]", RegexOptions.NonBacktracking);
}
