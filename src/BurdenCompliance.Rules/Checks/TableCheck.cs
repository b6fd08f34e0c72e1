using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Scoring tables as a whole: the sum of points, the number of scored items, the levels of indicators, the smallest step.</summary>
internal sealed class TableCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly int _points, _total, _level;
    private readonly decimal? _sum, _step;
    private readonly int? _items, _levels;

    private TableCheck(CatalogNode node, Lexicons lexicons)
    {
        int Lexicon(string name) => node.Find(name) is { } n ? WordPattern.LexiconId(n, n.Text(), lexicons) : -1;
        _lexicons = lexicons;
        node.Get("pointsColumn");
        (_points, _total, _level) = (Lexicon("pointsColumn"), Lexicon("totalRow"), Lexicon("levelColumn"));
        _sum = node.Find("sumAtLeast")?.Number(1, 100_000);
        _items = node.Find("itemsAtLeast")?.Whole(1, 10_000);
        _levels = node.Find("levelsAtLeast")?.Whole(1, 10);
        _step = node.Find("stepBelow")?.Number(0, 10);
        if (_levels is not null && _level < 0) throw node.Wrong("“levelsAtLeast”须与“levelColumn”同用");
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new TableCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        foreach (var table in subject.Draft.Tables)
        {
            if (ScoringTable.Of(table, subject, _lexicons, _points, _total) is not { } scoring) continue;
            var points = scoring.Items.Select(i => i.Points).OfType<decimal>().ToArray();
            var sum = points.Sum();
            var least = points.Length > 0 ? points.Min() : 0;
            var levels = scoring.Headings.Count(l => l.Words.Any(w => _lexicons.Has(w.Id, _level)));
            var over = sum >= _sum || points.Length >= _items || levels >= _levels || (points.Length > 0 && least < _step);
            if (!over) continue;
            yield return new Hit(
                [scoring.Header.Passage(0, scoring.Header.Text.Length)],
                [new Reason("分值列", scoring.Header.Text), new Reason("计分项", points.Length.ToString()), new Reason("合计", sum.ToString("0.##"))],
                [("sum", sum.ToString("0.##")), ("items", points.Length.ToString()), ("levels", levels.ToString()), ("step", least.ToString("0.##"))]);
        }
    }
}
