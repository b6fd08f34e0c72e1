namespace BurdenCompliance.Drafts.Profile;

/// <summary>文种 by the title: of the text printed, when the document only prints it, else its own.</summary>
internal static class DocumentTypes
{
    /// <summary>The type and the words of the title that show it; both empty when the title ends in none.</summary>
    public static (string Type, string Words) Of(string title)
    {
        var own = ByEnding(title);
        if (Printed(title) is { } printed && ProfileWords.EndOf(printed, ProfileWords.All.NotPrintedTypes) is null
            && ByEnding(printed) is { Type.Length: > 0 } inner)
            return inner;
        return own.Type is "通知" && IsMeeting(title) ? ("会议通知", title[(title.LastIndexOf("关于", StringComparison.Ordinal) + 2)..]) : own;
    }

    /// <summary>Name of the text that the whole document serves to print, or null.</summary>
    public static string? Printed(string title)
    {
        foreach (var verb in ProfileWords.All.Printing)
        {
            var at = title.IndexOf("关于" + verb, StringComparison.Ordinal);
            var start = at >= 0 ? at + 2 + verb.Length : title.StartsWith(verb, StringComparison.Ordinal) ? verb.Length : -1;
            if (start < 0)
                continue;
            var end = title.LastIndexOf("的通知", StringComparison.Ordinal);
            return Bare(end > start ? title[start..end] : title[start..]);
        }
        return null;
    }

    private static (string Type, string Words) ByEnding(string title)
    {
        var text = Bare(title);
        (string Type, string Words) best = ("", "");
        foreach (var type in ProfileWords.All.DocumentTypes)
        {
            if (ProfileWords.EndOf(text, type.Suffixes) is { } suffix && suffix.Length > best.Words.Length)
                best = (type.Type, suffix);
        }
        return best;
    }

    // Without （试行）, （2025—2027年） and the marks of a title at the end.
    private static string Bare(string title)
    {
        var text = title.AsSpan().Trim();
        while (text.Length > 0)
        {
            if (text[^1] is '》' or '〉' or '”' or '"')
                text = text[..^1];
            else if (text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open)
                text = text[..open];
            else if (ProfileWords.EndOf(text, ProfileWords.All.TitleTail) is { } tail)
                text = text[..^tail.Length];
            else
                break;
        }
        return text.ToString();
    }

    private static bool IsMeeting(string title)
    {
        var meeting = ProfileWords.All.Meeting;
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        var subject = about < 0 ? title : title[(about + 2)..];
        var end = subject.LastIndexOf('的');
        return end > 0 && meeting.Verbs.Any(verb => subject.StartsWith(verb, StringComparison.Ordinal))
            && ProfileWords.EndOf(Bare(subject[..end]), meeting.Ends) is not null && ProfileWords.FirstIn(subject, ProfileWords.All.Printing) is null;
    }
}
