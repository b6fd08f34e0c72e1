using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Items of a scoring table that give points for the wrong thing, or a column that asks for evidence.</summary>
internal sealed class TableItemsCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly int _points, _total, _evidence;
    private readonly ImmutableArray<int> _items;
    private readonly string _role;

    private TableItemsCheck(CatalogNode node, Lexicons lexicons)
    {
        int Lexicon(string name) => node.Find(name) is { } n ? WordPattern.LexiconId(n, n.Text(), lexicons) : -1;
        _lexicons = lexicons;
        node.Get("pointsColumn");
        (_points, _total, _evidence) = (Lexicon("pointsColumn"), Lexicon("totalRow"), Lexicon("evidenceColumn"));
        _items = [.. (node.Find("itemHas")?.Texts() ?? []).Select(name => WordPattern.LexiconId(node.Get("itemHas"), name, lexicons))];
        _role = node.Get("role").Text();
        if (_items.IsEmpty == _evidence < 0) throw node.Wrong("“itemHas”与“evidenceColumn”须有且只有一个");
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new TableItemsCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject) =>
        from table in subject.Draft.Tables
        let scoring = ScoringTable.Of(table, subject, _lexicons, _points, _total)
        where scoring is not null && scoring.Items.Any(i => i.Points is not null)
        from hit in _items.IsEmpty ? Evidence(scoring) : Items(scoring)
        select hit;

    private IEnumerable<Hit> Evidence(ScoringTable table) =>
        from heading in table.Headings
        from word in heading.Words.Where(w => _lexicons.Has(w.Id, _evidence)).Take(1)
        select new Hit([heading.Passage(0, heading.Text.Length)], [new Reason(_role, heading.Text[word.Start..word.End])], [("item", heading.Text.Trim())]);

    /// <summary>One for each item: the clause that names what is scored.</summary>
    private IEnumerable<Hit> Items(ScoringTable table)
    {
        foreach (var item in table.Items)
        {
            var found = item.Lines.SelectMany(line => line.Words.Select(word => (line, word)))
                .FirstOrDefault(x => !x.word.Denied && Named(x.word) && x.line.Clauses[x.word.Clause].Standing != Standing.Prohibition);
            if (found.line is null) continue;
            var clause = found.line.Clauses[found.word.Clause];
            var words = found.line.Text[found.word.Start..found.word.End];
            var why = ImmutableArray.Create(new Reason(_role, words));
            if (item.Points is { } points) why = why.Add(new Reason("分值", points.ToString("0.##")));
            yield return new Hit([found.line.Passage(clause.Start, clause.End)], why, [("item", words)]);
        }
    }

    private bool Named(Word word)
    {
        foreach (var lexicon in _items)
        {
            if (_lexicons.Has(word.Id, lexicon)) return true;
        }

        return false;
    }
}
