using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Pages of the body against a limit, estimated from 字数 by the standard page, or as the file itself says when that is likely.</summary>
internal sealed class PagesCheck : ICheck
{
    private readonly int _pages, _onPage;
    private readonly HashSet<string> _types;
    private readonly string _estimated, _said;

    private PagesCheck(CatalogNode node)
    {
        _pages = node.Get("overPages").Whole(1, 1000);
        _onPage = node.Get("linesOnPage").Whole(10, 60) * node.Get("charactersOnLine").Whole(10, 60);
        _types = node.Get("documentTypes").Texts().ToHashSet(StringComparer.Ordinal);
        var words = node.Get("words");
        (_estimated, _said) = (words.Get("estimated").Text(), words.Get("said").Text());
        words.Close();
    }

    public static ICheck Read(CatalogNode node) => new PagesCheck(node);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (!_types.Contains(subject.Profile.DocumentType)) yield break;
        var estimate = (subject.Draft.Counts.Body + _onPage - 1) / _onPage;
        // Programs often leave an old number in the file: one far from the estimate is not believed.
        var said = subject.Draft.Pages is { } pages && pages * 2 >= estimate && pages <= (2 * estimate) + 2 ? pages : (int?)null;
        if ((said ?? estimate) <= _pages) yield break;
        yield return Hit.Whole(
            ("pages", (said ?? estimate).ToString()), ("limit", _pages.ToString()), ("source", said is null ? _estimated : _said), ("count", subject.Draft.Counts.Body.ToString("N0")));
    }
}
