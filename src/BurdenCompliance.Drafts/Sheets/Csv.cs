using System.Collections.Immutable;
using System.Text;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>Comma-separated values after RFC 4180, in UTF-8, UTF-16 or GB 18030.</summary>
internal static class Csv
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>Reads all rows; odd quotes are kept as written.</summary>
    public static ImmutableArray<ImmutableArray<string>> Read(ReadOnlySpan<byte> file)
    {
        var text = Decode(file);
        var rows = new RowBuilder();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[++at]);
            else if (letter == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted)
                cell.Append(letter);
            else if (letter is ',' or '\n')
                End(rows, cell, endsRow: letter == '\n');
            else if (letter != '\r' || at + 1 >= text.Length || text[at + 1] != '\n')
                cell.Append(letter);
            if (cell.Length > SheetLimits.CellCharacters)
                throw new DraftRefusedException(SheetLimits.TooLarge);
        }
        if (cell.Length > 0 || !rows.IsRowEmpty)
            End(rows, cell, endsRow: true);
        return rows.Rows;
    }

    /// <summary>With a byte order mark, so that spreadsheets see UTF-8; a text that could be taken for a formula gets an apostrophe before it.</summary>
    public static byte[] Write(SheetTable table)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in table.Rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                if (at > 0)
                    text.Append(',');
                Write(text, row[at]);
            }
            text.Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Whether a spreadsheet could take this text for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    private static void Write(StringBuilder text, SheetCell cell)
    {
        var words = cell.Text is { } said && LooksLikeFormula(said) ? $"'{said}" : cell.ToString();
        if (words.AsSpan().IndexOfAny(",\"\r\n") < 0)
            text.Append(words);
        else
            text.Append('"').Append(words.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static void End(RowBuilder rows, StringBuilder cell, bool endsRow)
    {
        var text = cell.ToString();
        // What Write put before a formula is not the text.
        rows.Add(text.StartsWith('\'') && LooksLikeFormula(text[1..]) ? text[1..] : text);
        cell.Clear();
        if (endsRow)
            rows.EndRow();
    }

    private static string Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(file[3..]);
        if (file.StartsWith([(byte)0xFF, (byte)0xFE]))
            return Encoding.Unicode.GetString(file[2..]);
        if (file.Contains((byte)0) || file.StartsWith("%PDF"u8) || file.StartsWith("{\\rt"u8) || file.StartsWith("<"u8))
            throw new DraftRefusedException(SheetLimits.NotTable);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(file);
        }
    }
}
