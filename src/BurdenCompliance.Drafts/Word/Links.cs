using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>What the links of a part tell: addresses that are none, and content kept outside the file. Nothing is ever followed.</summary>
internal static class Links
{
    /// <summary>Targets of hyperlinks that are no addresses, by relationship id.</summary>
    public static Dictionary<string, string> Malformed(IEnumerable<Relationship> links)
    {
        var malformed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in links)
            if (link is { Kind: "hyperlink", External: true } && !IsAddress(link.Target))
                malformed.TryAdd(link.Id, link.Target);
        return malformed;
    }

    /// <summary>Remarks on content that stands outside the file.</summary>
    public static IEnumerable<Remark> External(IEnumerable<Relationship> links) =>
        from link in links
        where link.External
        let what = What(link.Kind)
        where what is not null
        select RemarkWords.ExternalTarget(what, link.Target);

    /// <summary>Objects that the part embeds by link: files of other programs and ActiveX controls.</summary>
    public static int Embedded(IEnumerable<Relationship> links) =>
        links.Count(link => !link.External && link.Kind is "oleObject" or "package" or "control" or "activeXControlBinary");

    private static bool IsAddress(string target)
    {
        if (target.Length == 0 || target.Any(char.IsControl))
            return false;
        if (!Uri.TryCreate(target, UriKind.RelativeOrAbsolute, out _))
            return false;
        const string Mail = "mailto:";
        return !target.StartsWith(Mail, StringComparison.OrdinalIgnoreCase) || IsMailbox(target.AsSpan(Mail.Length));
    }

    // A letter without an addressee but with a subject is allowed (RFC 6068).
    private static bool IsMailbox(ReadOnlySpan<char> mail)
    {
        var query = mail.IndexOf('?');
        var box = query < 0 ? mail : mail[..query];
        var at = box.IndexOf('@');
        return box.IsEmpty ? query >= 0 : at > 0 && at < box.Length - 1;
    }

    private static string? What(string kind) => kind switch
    {
        "attachedTemplate" => "模板",
        "image" => "图片",
        "aFChunk" => "文件片段",
        "subDocument" => "子文档",
        "oleObject" or "package" => "对象",
        "frame" => "框架",
        "video" or "audio" or "media" => "影音",
        _ => null,
    };
}
