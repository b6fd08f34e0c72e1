using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Stretches of the body that stand word for word in a document from above.</summary>
internal sealed class ComparisonCheck : ICheck
{
    private readonly decimal _share;
    private readonly int _characters, _run;

    private ComparisonCheck(CatalogNode node)
    {
        _share = node.Get("overShare").Number(0, 1);
        _characters = node.Get("overCharacters").Whole(1, 100_000);
        _run = node.Get("leastRun").Whole(6, 200);
    }

    public static ICheck Read(CatalogNode node) => new ComparisonCheck(node);

    public IEnumerable<Hit> Run(Case subject)
    {
        var body = subject.Lines.Where(l => l.Paragraph.Zone == Zone.Body).ToArray();
        var all = body.Sum(l => l.Text.Length);
        foreach (var superior in subject.Superiors)
        {
            var index = Index(superior);
            var passages = body.SelectMany(line => Runs(line.Text, index).Select(r => line.Passage(r.Start, r.End))).ToArray();
            var copied = passages.Sum(p => p.Text.Length);
            if (copied < _characters && copied < _share * all) continue;
            if (copied == 0) continue;
            var title = superior.Profile.Title.Length > 0 ? superior.Profile.Title : superior.File.Name;
            yield return new Hit([.. passages], [new Reason("上位文件", title)],
                [("superior", title), ("count", copied.ToString("N0")), ("share", (100m * copied / all).ToString("0"))]);
        }
    }

    /// <summary>Every run of the least length in the superior's text, by hash.</summary>
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Index(Draft superior)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in superior.Paragraphs)
        {
            var text = FoldedText.Of(paragraph.Text).Text;
            for (var i = 0; i + _run <= text.Length; i++) runs.Add(text.Substring(i, _run));
        }

        return runs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private IEnumerable<(int Start, int End)> Runs(string text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> index)
    {
        for (var i = 0; i + _run <= text.Length;)
        {
            if (!index.Contains(text.AsSpan(i, _run)))
            {
                i++;
                continue;
            }

            var end = i + _run;
            while (end < text.Length && index.Contains(text.AsSpan(end - _run + 1, _run))) end++;
            yield return (i, end);
            i = end;
        }
    }
}
