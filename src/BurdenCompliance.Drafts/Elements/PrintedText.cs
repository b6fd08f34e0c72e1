using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Drafts.Elements;

/// <summary>The text that a document prints (印发、转发 …): it begins with its own title, behind the date or where its name stands.</summary>
internal sealed class PrintedText
{
    private const int ShortestName = 6;
    private const int MostTitleLines = 6;

    private readonly bool _prints;
    private readonly string _name;

    private PrintedText(bool prints, string name) => (_prints, _name) = (prints, name);

    /// <summary>What the title says is printed.</summary>
    public static PrintedText Of(string title)
    {
        foreach (var verb in ProfileWords.All.Printing)
        {
            var at = title.LastIndexOf(verb, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var tail = title.AsSpan(at + verb.Length);
            var end = tail.LastIndexOf("的通知");
            return new PrintedText(true, Bare((end > 0 ? tail[..end] : tail).ToString()));
        }
        return new PrintedText(false, "");
    }

    /// <summary>The printed text begins here: behind the date with any title, before it only with its name.</summary>
    public bool BeginsAt(Scan scan, bool closed)
    {
        if (!_prints || scan.Current.InCell || scan.Current.IsLong)
            return false;
        if (!closed)
            return IsName(scan);
        return TitleLines.IsTitleLike(scan.Current) && !LinePatterns.InBrackets.IsMatch(scan.Current.Compact) || StartsText(scan.Current);
    }

    /// <summary>Takes its title; a text that starts with its first heading has none.</summary>
    public void ReadTitle(Scan scan)
    {
        var title = "";
        for (var lines = 0; lines < MostTitleLines && !scan.AtEnd && TitleLines.IsTitleLike(scan.Current) && !LinePatterns.Heading1.IsMatch(scan.Current.Compact); lines++)
        {
            var line = scan.Current.Compact;
            if (title.Length > 0 && IsComplete(title) && !LinePatterns.InBrackets.IsMatch(line))
                return;
            title += line;
            scan.Take(Element.AttachmentTitle, Zone.Closing);
        }
    }

    private bool IsComplete(string title) => TitleLines.IsWhole(title) || (_name.Length >= ShortestName && Bare(title).Length >= _name.Length);

    private static bool StartsText(Line line) => LinePatterns.Heading1.IsMatch(line.Compact) || line.IsProse;

    private bool IsName(Scan scan)
    {
        if (_name.Length < ShortestName || !TitleLines.IsTitleLike(scan.Current))
            return false;
        var first = Bare(scan.Current.Compact);
        if (first.Length == 0 || !(_name.Contains(first, StringComparison.Ordinal) || first.EndsWith(_name, StringComparison.Ordinal)))
            return false;
        var text = "";
        for (var places = 0; places < MostTitleLines && scan.Ahead(places) is { IsLong: false } line && text.Length < _name.Length; places++)
        {
            text += Bare(line.Compact);
            if (text.Length >= ShortestName && (text.EndsWith(_name, StringComparison.Ordinal) || _name.EndsWith(text, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static string Bare(string name)
    {
        var kept = name.Where(unit => !char.IsWhiteSpace(unit) && !"《》〈〉“”\"".Contains(unit)).ToArray();
        var text = new string(kept).Replace('(', '（').Replace(')', '）');
        var bracket = text.EndsWith('）') ? text.LastIndexOf('（') : -1;
        return bracket > 0 ? text[..bracket] : text;
    }
}
