using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Form of the document: elements present or missing, words of title, type and recipients, number of demands.</summary>
internal sealed class StructureCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly ImmutableArray<Element> _missing;
    private readonly int? _title, _recipient;
    private readonly ImmutableArray<string> _types, _recipientEnds;
    private readonly int _demands, _titleParts, _numbers;
    private readonly bool _onTitle;

    private StructureCheck(CatalogNode node, Lexicons lexicons)
    {
        int? Lexicon(string name) => node.Find(name) is { } n ? WordPattern.LexiconId(n, n.Text(), lexicons) : null;
        _lexicons = lexicons;
        _missing = [.. (node.Find("missing")?.Items() ?? []).Select(i => i.Choice(CatalogNames.Elements))];
        _title = Lexicon("titleHas");
        _recipient = Lexicon("recipientHas");
        _types = [.. node.Find("documentTypes")?.Texts() ?? []];
        _recipientEnds = [.. node.Find("recipientEnds")?.Texts() ?? []];
        _demands = node.Find("demandsAtLeast")?.Whole(1, 1000) ?? 0;
        _titleParts = node.Find("titlePartsAtLeast")?.Whole(2, 10) ?? 0;
        _numbers = node.Find("numbersAtLeast")?.Whole(2, 20) ?? 0;
        _onTitle = node.Find("onTitle")?.Flag() ?? false;
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new StructureCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (_missing.Any(e => subject.Of(e).Count > 0)) yield break;
        if (!_types.IsEmpty && !_types.Contains(subject.Profile.DocumentType)) yield break;
        var title = subject.Of(Element.Title);
        if (_title is { } wanted && !Has(title, wanted)) yield break;
        if (!_recipientEnds.IsEmpty && !subject.Profile.Recipients.Any(r => _recipientEnds.Any(e => r.EndsWith(e, StringComparison.Ordinal)))) yield break;
        if (_recipient is { } recipient && !Has(subject.Of(Element.Recipient), recipient)) yield break;
        var parts = TitleParts(title);
        if (parts < _titleParts) yield break;
        var demands = subject.Demands;
        if (demands < _demands) yield break;
        var numbers = subject.Of(Element.DocumentNumber).Count;
        if (numbers < _numbers) yield break;
        yield return new Hit(
            _onTitle && title.Count > 0 ? [.. title.Select(t => t.Passage(0, t.Text.Length))] : [],
            title.Count > 0 ? [new Reason("标题", string.Concat(title.Select(t => t.Text)))] : [],
            [("demands", demands.ToString()), ("parts", parts.ToString()), ("numbers", numbers.ToString()), ("type", subject.Profile.DocumentType)]);
    }

    private bool Has(IEnumerable<Line> lines, int lexicon) => lines.Any(l => l.Words.Any(w => _lexicons.Has(w.Id, lexicon)));

    /// <summary>Verb phrases that the title strings together: 召开…、印发…和开展….</summary>
    private int TitleParts(IReadOnlyList<Line> title)
    {
        var verb = _lexicons.Id("title-verb");
        return title.Sum(t => t.Words.Count(w => _lexicons.Has(w.Id, verb)));
    }
}
