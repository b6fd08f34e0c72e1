using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Scoring tables: their columns of points, the sum, the number of scored items, the smallest step.</summary>
internal sealed class TableCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly int _points;
    private readonly decimal? _sum, _step;
    private readonly int? _items;

    private TableCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _points = WordPattern.LexiconId(node.Get("pointsColumn"), node.Get("pointsColumn").Text(), lexicons);
        _sum = node.Find("sumAtLeast")?.Number(1, 100_000);
        _items = node.Find("itemsAtLeast")?.Whole(1, 10_000);
        _step = node.Find("stepBelow")?.Number(0, 10);
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new TableCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        foreach (var table in subject.Draft.Tables)
        {
            if (Points(table, subject) is not { } points) continue;
            var sum = points.Values.Sum();
            var least = points.Values.Count > 0 ? points.Values.Min() : 0;
            if ((_sum is null || sum < _sum) && (_items is null || points.Values.Count < _items) && (_step is null || least >= _step)) continue;
            yield return new Hit(
                [points.Header.Passage(0, points.Header.Text.Length)],
                [new Reason("分值列", points.Header.Text)],
                [("sum", sum.ToString("0.##")), ("items", points.Values.Count.ToString()), ("step", least.ToString("0.##"))]);
        }
    }

    /// <summary>The column headed 分值 and the like, with its numbers; null when the table has none.</summary>
    private (Line Header, List<decimal> Values)? Points(Table table, Case subject)
    {
        if (table.Rows.IsEmpty) return null;
        foreach (var cell in table.Rows[0].Cells)
        {
            var header = cell.Paragraphs.Select(p => subject.Lines[p]).FirstOrDefault(l => l.Words.Any(w => _lexicons.Has(w.Id, _points)));
            if (header is null) continue;
            var values = new List<decimal>();
            foreach (var below in table.Rows.Skip(1).SelectMany(r => r.Cells).Where(c => c.Column == cell.Column && !c.ContinuesAbove))
            {
                var text = string.Concat(below.Paragraphs.Select(p => subject.Lines[p].Text)).TrimEnd('分');
                if (AmountReader.Number(text) is { } value and > 0) values.Add(value);
            }

            return (header, values);
        }

        return null;
    }
}
