using BurdenCompliance.Drafts.Form;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BurdenCompliance.Drafts.Form.GridCell;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BurdenCompliance.Drafts;

/// <summary>Writes an official text as a .docx, A4, laid out by GB/T 9704-2012; all words stay words.</summary>
public static class OfficialLetterWriter
{
    private const int Size = 32;

    /// <summary>Writes the letter.</summary>
    /// <exception cref="ArgumentException">A table row has more cells than the table has columns, or its widths do not fit.</exception>
    public static byte[] Write(OfficialLetter letter) => Page.Write(letter.Title, Blocks(letter), [.. letter.Blocks.OfType<LetterBlock.Chart>()]);

    private static IEnumerable<OpenXmlElement> Blocks(OfficialLetter letter)
    {
        foreach (var line in Lettering.Lines(letter.Title))
            yield return Lettering.Line(line, Lettering.Title, 44, JustificationValues.Center);
        yield return Blank();
        if (letter.Recipient is { } recipient)
            yield return Lettering.Line($"{recipient}：", Lettering.Body, Size, JustificationValues.Both);
        var charts = 0;
        foreach (var block in letter.Blocks)
            foreach (var element in block is LetterBlock.Chart chart ? [BarChart.Shown(chart, ++charts)] : Of(block))
                yield return element;
        if (letter.Signature is not null || letter.Date is not null)
            yield return Blank();
        if (letter.Signature is { } signature)
            yield return Lettering.Line(signature, Lettering.Body, Size, JustificationValues.Right, indentRight: 2, keepNext: letter.Date is not null);
        if (letter.Date is { } date)
            yield return Lettering.Line($"{date.Year}年{date.Month}月{date.Day}日", Lettering.Body, Size, JustificationValues.Right, indentRight: 4);
        if (letter.Note is { } note)
            yield return Lettering.Line($"（{note}）", Lettering.Body, Size, JustificationValues.Both, indent: 2);
    }

    private static IEnumerable<OpenXmlElement> Of(LetterBlock block) => block switch
    {
        LetterBlock.Heading heading => [Lettering.Line(heading.Text, FontOf(heading.Level), Size, JustificationValues.Both, indent: 2, keepNext: true)],
        LetterBlock.Words words => Lettering.Lines(words.Text).Select(line => Lettering.Line(line, Lettering.Body, Size, JustificationValues.Both, indent: 2)),
        LetterBlock.Table table => [TableOf(table), Blank()],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static OpenXmlElement TableOf(LetterBlock.Table table)
    {
        var columns = table.Columns.Length;
        if (table.Rows.Any(row => row.Length > columns) || (table.Widths.Length != 0 && table.Widths.Length != columns))
            throw new ArgumentException("Rows and widths must fit the columns.", nameof(table));
        int[] shares = table.Widths.IsEmpty ? [.. Enumerable.Repeat(1, columns)] : [.. table.Widths];
        var grid = new Grid(shares).Row(480, head: true, [.. table.Columns.Select(column => Label(column))]);
        foreach (var row in table.Rows)
            grid.Row(480, head: false, [.. Enumerable.Range(0, columns).Select(column => new GridCell(column < row.Length ? row[column] : "", Middle: columns > 2))]);
        return grid.Table;
    }

    private static string FontOf(int level) => level switch
    {
        1 => Lettering.Black,
        2 => Lettering.Kai,
        _ => Lettering.Body,
    };

    private static WordParagraph Blank() => Lettering.Line("", Lettering.Body, Size, JustificationValues.Both);
}
