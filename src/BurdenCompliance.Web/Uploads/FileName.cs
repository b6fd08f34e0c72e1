using System.Globalization;

namespace BurdenCompliance.Web.Uploads;

/// <summary>The name a client gives a file, made fit to be shown; it is never a path.</summary>
internal static class FileName
{
    private const int Longest = 120;

    /// <summary>The last segment without control, direction and other invisible characters, at most 120 units.</summary>
    public static string Clean(string? sent)
    {
        var name = sent ?? "";
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(c => CharUnicodeInfo.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse))).Trim();
        if (name.Length > Longest)
            name = name[..(Longest - 6)] + "…" + name[^5..];
        return name.Length == 0 ? Text.Wording.FileUnnamed : name;
    }
}
