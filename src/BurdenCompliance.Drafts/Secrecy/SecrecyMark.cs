using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>Finds a secrecy mark: the words standing as a mark, not prose that mentions them.</summary>
internal static class SecrecyMark
{
    private const int HeadLines = 25;
    private const int LongestLabel = 40;

    /// <summary>The first mark by place: main text, headers and notes, hidden text, properties; null when there is none.</summary>
    public static SecrecyMarkFound? Find(SecrecyCarriers carriers) =>
        InMain(carriers.Main)
        ?? InAsides(carriers.Asides)
        ?? InStrings("隐藏文字", carriers.Hidden, MarkStanding.Apart)
        ?? InStrings("文件属性", carriers.Properties, MarkStanding.Margin);

    private static SecrecyMarkFound? InMain(ImmutableArray<Paragraph> main)
    {
        var head = true;
        var lines = 0;
        var above = "";
        foreach (var paragraph in main)
        {
            if (paragraph.Text.Length == 0)
                continue;
            if (Judge(paragraph, above, StandingOf(paragraph, head)) is { } mark)
                return new SecrecyMarkFound(PlaceOf(paragraph, head), mark);
            head = head && ++lines < HeadLines && (paragraph.Cell is not null || !MarkFolding.IsProse(MarkFolding.Fold(paragraph.Text)));
            above = Above(paragraph.Text);
        }
        return null;
    }

    private static SecrecyMarkFound? InAsides(ImmutableArray<Paragraph> asides)
    {
        var above = "";
        foreach (var paragraph in asides)
        {
            var standing = paragraph.Origin is Origin.Header or Origin.Footer or Origin.TextBox ? MarkStanding.Margin : MarkStanding.Apart;
            if (Judge(paragraph, above, standing) is { } mark)
                return new SecrecyMarkFound(PlaceOf(paragraph, head: false), mark);
            if (paragraph.Text.Length > 0)
                above = Above(paragraph.Text);
        }
        return null;
    }

    // Only a label or a single character matters to the line below.
    private static string Above(string text) => text.Length <= LongestLabel ? MarkFolding.Fold(text) : "";

    private static SecrecyMarkFound? InStrings(string place, ImmutableArray<string> texts, MarkStanding standing)
    {
        foreach (var text in texts)
        {
            foreach (var line in text.Split('\n', '\v', '\f', '\r'))
            {
                if (MarkText.Find(line, "", standing) is { } mark)
                    return new SecrecyMarkFound(place, mark);
            }
        }
        return null;
    }

    private static string? Judge(Paragraph paragraph, string above, MarkStanding standing)
    {
        if (!MarkFolding.MayHold(paragraph.Text))
            return null;
        foreach (var line in paragraph.Text.Split('\n', '\v', '\f', '\r'))
        {
            if (MarkText.Find(line, above, standing) is { } mark)
                return mark;
            above = MarkFolding.Fold(line);
        }
        return null;
    }

    private static MarkStanding StandingOf(Paragraph paragraph, bool head)
    {
        if (paragraph.Cell is not null)
            return head ? MarkStanding.HeadCell : MarkStanding.Apart;
        if (head || paragraph.Origin != Origin.Main)
            return MarkStanding.Margin;
        return paragraph.Numbering.Length > 0 ? MarkStanding.Item : MarkStanding.Apart;
    }

    private static string PlaceOf(Paragraph paragraph, bool head) => paragraph switch
    {
        { Origin: Origin.TextBox } => "文本框",
        { Origin: Origin.Header } => "页眉",
        { Origin: Origin.Footer } => "页脚",
        { Origin: Origin.Footnote } => "脚注",
        { Origin: Origin.Endnote } => "尾注",
        { Cell: not null } => "表格单元格",
        _ => head ? "版头" : "单独成行的文字",
    };
}

/// <summary>All places of a file that can bear a mark.</summary>
/// <param name="Hidden">Hidden and deleted text, field codes, alternative texts, comments.</param>
/// <param name="Properties">Values of the document properties.</param>
internal sealed record SecrecyCarriers(
    ImmutableArray<Paragraph> Main, ImmutableArray<Paragraph> Asides, ImmutableArray<string> Hidden, ImmutableArray<string> Properties);

/// <summary>A mark and where it stands.</summary>
/// <param name="Place">Chinese name of the carrier: 版头, 页眉, 文本框 …</param>
/// <param name="Mark">The mark in plain characters, nothing of the text around it.</param>
internal sealed record SecrecyMarkFound(string Place, string Mark);
