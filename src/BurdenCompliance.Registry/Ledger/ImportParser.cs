using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>Reads a table of past documents row by row; every row is either taken or refused with its reason.</summary>
internal sealed class ImportParser
{
    private static readonly string[] Needed = ["title", "date", "type"];
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly DateOnly Earliest = new(2015, 1, 1);
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly DateOnly _today;

    private ImportParser(DateOnly today) => _today = today;

    public static ImportedTable Read(Sheet sheet, DateOnly today)
    {
        var parser = new ImportParser(today);
        var heading = FindHeading(sheet);
        foreach (var (name, words) in ImportWords.All.Columns)
        {
            var at = heading < 0 ? -1 : Index(sheet.Rows[heading], words);
            if (at >= 0)
                parser._columns[name] = at;
        }
        var missing = Needed.Where(name => !parser._columns.ContainsKey(name)).Select(name => ImportWords.All.Columns[name][0]).ToImmutableArray();
        if (!missing.IsEmpty)
            return new ImportedTable(missing, [], []);
        var accepted = ImmutableArray.CreateBuilder<AcceptedRow>();
        var refused = ImmutableArray.CreateBuilder<RefusedRow>();
        var seen = new HashSet<(string, DateOnly, string?)>();
        for (var at = heading + 1; at < sheet.Rows.Length; at++)
        {
            if (sheet.Rows[at].All(string.IsNullOrWhiteSpace))
                continue;
            var (row, trouble) = parser.ReadRow(sheet.Rows[at], at + 1);
            if (row is not null && !seen.Add((row.Facts.Title, row.Date, row.DocumentNumber)))
                trouble = new RefusedRow(at + 1, RowTrouble.Twice, row.Facts.Title);
            if (trouble is not null)
                refused.Add(trouble);
            else
                accepted.Add(row!);
        }
        return new ImportedTable([], accepted.ToImmutable(), refused.ToImmutable());
    }

    // A title over the table may stand above the headings.
    private static int FindHeading(Sheet sheet)
    {
        for (var at = 0; at < Math.Min(10, sheet.Rows.Length); at++)
        {
            if (Index(sheet.Rows[at], ImportWords.All.Columns["title"]) >= 0)
                return at;
        }
        return -1;
    }

    private static int Index(ImmutableArray<string> row, string[] words)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (words.Contains(row[at].Trim(), StringComparer.Ordinal))
                return at;
        }
        return -1;
    }

    private (AcceptedRow? Row, RefusedRow? Trouble) ReadRow(ImmutableArray<string> cells, int number)
    {
        string Cell(string name) => _columns.TryGetValue(name, out var at) && at < cells.Length ? cells[at].Trim() : "";
        (AcceptedRow?, RefusedRow?) No(RowTrouble trouble, string value) => (null, new RefusedRow(number, trouble, value.Length > 60 ? value[..60] : value));
        var words = ImportWords.All;
        var (title, type) = (Cell("title"), Cell("type"));
        if (title.Length is 0 or > 1000)
            return No(RowTrouble.Title, title);
        if (!DateOnly.TryParseExact(Cell("date"), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return No(RowTrouble.Date, Cell("date"));
        if (date < Earliest || date > _today)
            return No(RowTrouble.DateRange, Cell("date"));
        if (type.Length is 0 or > 40)
            return No(RowTrouble.Type, type);
        if (Word<DocumentForm>(words.Forms, Cell("form"), DocumentForm.RedHead) is not { } form)
            return No(RowTrouble.Form, Cell("form"));
        if (Word<Direction>(words.Directions, Cell("direction"), Direction.Down) is not { } direction)
            return No(RowTrouble.Direction, Cell("direction"));
        if (Word<DocumentClass>(words.Classes, Cell("class"), DocumentClass.General) is not { } kind)
            return No(RowTrouble.Class, Cell("class"));
        var reaches = !words.Nobody.Contains(Cell("reach"), StringComparer.Ordinal);
        if (reaches && !words.Levels.ContainsKey(Cell("reach")))
            return No(RowTrouble.Reach, Cell("reach"));
        var units = 0;
        if (Cell("units").Length > 0 && !(int.TryParse(Cell("units"), NumberStyles.None, CultureInfo.InvariantCulture, out units) && units <= 1_000_000))
            return No(RowTrouble.Units, Cell("units"));
        var facts = new DocumentFacts(
            title, type, form, direction, kind, reaches ? Kebab<Level>.Parse(words.Levels[Cell("reach")]) : null, Cell("recipients"), units);
        var given = Cell("number");
        return facts.Flaw() is not null || given.Length > 100 || given.Contains('\0', StringComparison.Ordinal)
            ? No(RowTrouble.TooLong, title) : (new AcceptedRow(number, date, given.Length == 0 ? null : given, facts), null);
    }

    private static T? Word<T>(Dictionary<string, string> words, string cell, T usual) where T : struct, Enum =>
        cell.Length == 0 ? usual : words.TryGetValue(cell, out var name) ? Kebab<T>.Parse(name) : null;
}
