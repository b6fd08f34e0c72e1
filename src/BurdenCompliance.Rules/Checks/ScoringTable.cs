using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A table with a column of points: its scored items from the top.</summary>
/// <param name="Header">The heading of the column of points.</param>
/// <param name="Headings">The cells of the heading row.</param>
internal sealed record ScoringTable(Line Header, ImmutableArray<Line> Headings, ImmutableArray<ScoredItem> Items)
{
    /// <summary>Above the heading row may stand a title over the whole width.</summary>
    private const int RowsToHeader = 3;

    private const double LeastFit = 0.5;

    /// <param name="points">Lexicon of headings of a column of points.</param>
    /// <param name="total">Lexicon of words that begin a row of sums, or -1.</param>
    /// <returns>Null when no column of points is found.</returns>
    public static ScoringTable? Of(Table table, Case subject, Lexicons lexicons, int points, int total)
    {
        foreach (var (at, row) in table.Rows.Take(RowsToHeader).Index())
        {
            var named = row.Cells.SelectMany(c => Lines(c, subject).Select(l => (c.Column, Line: l, Fit: Fit(l, lexicons, points))))
                .Where(c => c.Fit >= LeastFit).OrderByDescending(c => c.Fit).FirstOrDefault();
            if (named.Line is null) continue;
            var below = table.Rows.Skip(at + 1).Select(r => Item(r, named.Column, subject, lexicons, total)).OfType<ScoredItem>();
            return new ScoringTable(named.Line, [.. row.Cells.SelectMany(c => Lines(c, subject))], [.. below]);
        }

        return null;
    }

    /// <summary>Part of a heading, its note in brackets left out, that the word makes up: 分值 in 分值（分） is all of it, 分 in 评分标准 little.</summary>
    private static double Fit(Line heading, Lexicons lexicons, int points)
    {
        var text = heading.Text.AsSpan();
        var length = text.IndexOfAny('（', '(') is var bracket and > 0 ? bracket : text.Length;
        var longest = heading.Words.Where(w => w.End <= length && lexicons.Has(w.Id, points)).Select(w => w.End - w.Start).DefaultIfEmpty(0).Max();
        return longest == 0 ? 0 : (double)longest / text[..length].Trim().Length;
    }

    private static IEnumerable<Line> Lines(TableCell cell, Case subject) => cell.Paragraphs.Select(p => subject.Lines[p]);

    private static ScoredItem? Item(TableRow row, int column, Case subject, Lexicons lexicons, int total)
    {
        var lines = row.Cells.SelectMany(c => Lines(c, subject)).Where(l => l.Text.Length > 0).ToImmutableArray();
        if (lines.IsEmpty || (total >= 0 && lines[0].Words.Any(w => w.Start == 0 && lexicons.Has(w.Id, total)))) return null;
        var cell = row.Cells.FirstOrDefault(c => c.Column == column);
        // A merged cell of points belongs to the row it begins in.
        var points = cell is null || cell.ContinuesAbove ? null : Points(string.Concat(Lines(cell, subject).Select(l => l.Text)));
        return new ScoredItem(lines, points);
    }

    /// <summary>10, 10分, （10分）, +2, 每项2分; the first number that stands there.</summary>
    private static decimal? Points(string text)
    {
        var start = text.AsSpan().IndexOfAny("0123456789一二三四五六七八九十");
        if (start < 0) return null;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.' || "一二三四五六七八九十百千".Contains(text[end]))) end++;
        return AmountReader.Number(text.AsSpan(start, end - start)) is { } value and > 0 ? value : null;
    }
}

/// <summary>A row below the heading.</summary>
/// <param name="Points">Null when the row has none of its own.</param>
internal sealed record ScoredItem(ImmutableArray<Line> Lines, decimal? Points);
