using System.Text.RegularExpressions;
using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>The grammar of a secrecy mark: level, star, term, in the layouts of GB/T 9704-2012 and of 1999.</summary>
internal static class MarkText
{
    private static readonly SecrecyWords Words = SecrecyWords.All;
    private const string Level = "(绝密|机密|秘密)";
    private const string Count = "[0-9一二三四五六七八九十百两×xX]{1,4}";
    private static readonly string Term =
        $"({OneOf(Words.Terms)}|{Count}(年|个月|月|天|日)|[0-9]{{4}}年([0-9]{{1,2}}月)?([0-9]{{1,2}}日)?(前|止|解密))";

    private const string FreeTerm = "[^，。；、“”★]{0,16}";
    private static readonly string Label = $"{OneOf(Words.Labels)}[：=]?";
    private static readonly string Core = $"{Level}(级|件)?(★+{FreeTerm}|[（【\\[]?[-—–]*{Term}[）】\\]]?)?";
    private const string Open = "[（【\\[〔〈《<“\"'「『★]*";
    private const string Close = "[）】\\]〕〉》>”\"'」』★!！。]*";

    private static readonly Regex Alone = Of($"^{Open}({Label})?{Open}{Level}((★+{FreeTerm})|[（【\\[]?[-—–]*{Term}[）】\\]]?)?(件)?{Close}(保密期限：?{FreeTerm})?$");
    private static readonly Regex Labelled = Of($"^{Open}{Label}{Open}{Level}级?(★+{FreeTerm}|[（【\\[]?{Term}[）】\\]]?)?{Close}((保密期限|份号|编号|紧急程度).*)?$");
    private static readonly Regex Graded = Of($"^{Open}{Level}(级|件)?(★+{FreeTerm}|{Term})?{Close}$");
    private static readonly Regex Starred = Of($"(^|[^“‘\"《]){Level}级?★+({Term}|$|[^的，。；”’\"])");
    private static readonly Regex StarredFirst = Of($"^[（【\\[〔★]*{Level}级?★");
    private static readonly Regex StarBefore = Of($"^★+{Level}(级|件)?★*$");
    private static readonly Regex Ticked = Of($"[☑■√✓✔☒]{Level}级?(★{FreeTerm})?($|[□○☐])");
    private static readonly Regex ItemStart = Of("^([0-9]{1,2}[.．、]|（[一二三四五六七八九十0-9]{1,3}）|[一二三四五六七八九十]{1,3}、)");
    private static readonly Regex Bracketed = Of($"(^[（【\\[〔]{Level}(级|件|文件)?(★*{FreeTerm})?[）】\\]〕])|([（【\\[〔]{Level}(级|件|文件)?(★+{FreeTerm}|{Term})?[）】\\]〕]$)");
    private static readonly Regex LabelAlone = Of($"^{Label}$");
    private static readonly Regex Any = Of(Core);

    private static readonly Regex Stamped = Of($"^{Open}{Level}级?{OneOf(Words.Stamped)}{Close}$");

    private static readonly Regex Beside = Of(
        OneOf(Words.Beside) + "|第[0-9一二三四五六七八九十百]+[页号期份]|共[0-9一二三四五六七八九十百]+[页份]|[Nn][Oo]\\.?|[0-9]+"
        + "|[^〔]{0,12}〔[0-9×]{4}〕[0-9×]*号|[：/|·•,，.。*★()（）【】\\[\\]_-]");

    /// <summary>The mark in a line, or null.</summary>
    /// <param name="above">The folded line before it: a label, or the first half of a mark set one character a line.</param>
    public static string? Find(string line, string above, MarkStanding standing)
    {
        if (!MarkFolding.MayHold(line))
            return null;
        var text = MarkFolding.Fold(line);
        if (text is "密" && above is "绝" or "机" or "秘")
            return above + text;
        if (standing == MarkStanding.Item || ItemStart.IsMatch(text))
            return StarredFirst.IsMatch(ItemStart.Replace(text, "")) && text.Length <= MarkFolding.LongestLine ? Named(text) : null;
        if (Alone.IsMatch(text) || StarBefore.IsMatch(text) || Labelled.IsMatch(text) || (LabelAlone.IsMatch(above) && Graded.IsMatch(text)))
            return Named(text);
        if (text.Length > MarkFolding.LongestLine)
            return standing == MarkStanding.Margin && StarredFirst.IsMatch(text) ? Named(text) : null;
        if (Ticked.IsMatch(text) || (StarredFirst.IsMatch(text) && !MarkFolding.IsProse(text)) || IsBesideOnly(text, out _))
            return Named(text);
        return standing != MarkStanding.Apart && InMargin(line, text, standing) ? Named(text) : null;
    }

    private static bool InMargin(string line, string text, MarkStanding standing)
    {
        if (Graded.IsMatch(text) || Starred.IsMatch(text) || Bracketed.IsMatch(text) || (standing == MarkStanding.Margin && Stamped.IsMatch(text)))
            return true;
        if (line.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Any(word => Graded.IsMatch(MarkFolding.Fold(word))))
            return true;
        // “某市教育局文件 机密”; a name without its region may hold the word itself.
        return !IsBesideOnly(text, out var rest) && IssuerLevels.EndOfRegion(rest) > 0 && OrganName.IsIt(WithoutFile(rest));
    }

    private static string WithoutFile(string name) => ProfileWords.EndOf(name, Words.Stamped) is { } stamp ? name[..^stamp.Length] : name;

    // One mark at an edge of the line, and beside it nothing but other elements of the letterhead; else what is left.
    private static bool IsBesideOnly(string text, out string rest)
    {
        rest = "";
        if (Any.Matches(text) is not [{ } only])
            return false;
        var left = Beside.Replace(text.Remove(only.Index, only.Length), "");
        rest = only.Index == 0 || only.Index + only.Length == text.Length ? left : "";
        return left.Length == 0;
    }

    private static readonly char[] Gaps = [' ', '\t', '\u3000', '\u00A0', '|', '·', '/', '\u2003', '\u2002'];

    private static string Named(string text)
    {
        var match = Any.Match(text);
        return match.Length > 12 ? match.Value[..12] : match.Value;
    }

    private static string OneOf(IEnumerable<string> words) => $"({string.Join('|', words.Select(Regex.Escape))})";

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
