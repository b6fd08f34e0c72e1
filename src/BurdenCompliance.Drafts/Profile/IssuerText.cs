using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Finds who issues: by title, signature, red head, the names run into the last lines, 印发机关.</summary>
internal static class IssuerText
{
    private const int TailReach = 6;
    private const int TailLength = 160;

    private static readonly Regex BeforeYear = new("^[^0-9，。：]{4,30}?[0-9]{4}", RegexOptions.NonBacktracking);

    private static readonly Regex NameBeforeDate = new(
        "[^，。：；、（）\\s]{4,40}(（代章）)?\\s*[0-9×]{4}\\s*年\\s*[0-9×]{1,2}\\s*月\\s*[0-9×]{1,2}\\s*日",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Names joined by 、 and the paragraph they stand in; empty when none is found.</summary>
    public static (string Issuer, int? Paragraph) Of(string title, int? titleAt, ImmutableArray<Paragraph> paragraphs)
    {
        if (InTitle(title) is { Length: > 0 } inTitle)
            return (inTitle, titleAt);
        var signed = paragraphs.Where(one => one.Element == Element.Signature && OrganName.IsIt(WithoutDate(one.Text))).ToArray();
        if (signed.Length > 0)
            return (Joined(signed.SelectMany(one => OrganName.Split(WithoutDate(one.Text)))), signed[0].Index);
        var heads = paragraphs.Where(one => one.Element == Element.RedHead).ToArray();
        var names = heads.SelectMany(one => OrganName.Split(WithoutFile(one.Text))).Where(OrganName.IsIt).ToArray();
        if (names.Length > 0)
            return (Joined(names), heads[0].Index);
        return InTail(paragraphs);
    }

    private static string InTitle(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        if (about > 0)
            return OrganName.IsIt(title[..about]) ? Joined(OrganName.Split(title[..about])) : LastNames(title[..about]);
        var year = BeforeYear.Match(title);
        return year.Success && OrganName.IsIt(year.Value[..^4]) ? Joined(OrganName.Split(year.Value[..^4])) : "";
    }

    // “工作提示 某局关于…”: what stands before the names is another line.
    private static string LastNames(string head) =>
        Joined(OrganName.Split(head).AsEnumerable().Reverse().TakeWhile(OrganName.IsIt).Reverse());

    private static (string Issuer, int? Paragraph) InTail(ImmutableArray<Paragraph> paragraphs)
    {
        var seen = 0;
        for (var i = paragraphs.Length - 1; i >= 0 && seen < TailReach; i--)
        {
            var text = paragraphs[i].Text;
            if (text.Length == 0 || paragraphs[i].Zone == Zone.Attachment)
                continue;
            seen++;
            var match = NameBeforeDate.Match(text.Length > TailLength ? text[^TailLength..] : text);
            if (match.Success && OrganName.IsIt(WithoutDate(match.Value)))
                return (Joined(OrganName.Split(WithoutDate(match.Value))), paragraphs[i].Index);
        }
        return ("", null);
    }

    private static string WithoutDate(string text)
    {
        var year = text.IndexOf('年', StringComparison.Ordinal);
        return year >= 4 ? text[..year].TrimEnd().TrimEnd("0123456789×二〇零一".ToCharArray()).Trim() : text;
    }

    private static string WithoutFile(string text)
    {
        var head = text.Trim();
        return head.EndsWith("文件", StringComparison.Ordinal) ? head[..^2] : head;
    }

    private static string Joined(IEnumerable<string> names) => string.Join('、', names.Distinct(StringComparer.Ordinal));
}
