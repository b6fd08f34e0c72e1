using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>What a check looks at.</summary>
/// <param name="Lines">The paragraphs of the main text, read; <see cref="Line.Paragraph"/> index is the place here.</param>
/// <param name="Superiors">Documents from above to compare with; empty when none were given.</param>
internal sealed record Case(Draft Draft, DraftProfile Profile, ImmutableArray<Line> Lines, ImmutableArray<Draft> Superiors)
{
    private readonly Lazy<Dictionary<Element, Line[]>> _byElement = new(() => Lines.GroupBy(l => l.Paragraph.Element).ToDictionary(g => g.Key, g => g.ToArray()));
    private readonly Lazy<Line[]> _body = new(() =>
    {
        var title = Lines.LastOrDefault(l => l.Paragraph is { Element: Element.AttachmentTitle, Zone: Zone.Closing });
        var printed = title?.Paragraph.Index ?? -1;
        return [.. Lines.Where(l => l.Paragraph.Zone == Zone.Body && l.Paragraph.Index > printed)];
    });
    private readonly Lazy<int> _demands = new(() => Lines.Sum(l => l.Clauses.Count(c => c.Standing == Standing.Demand)));

    /// <summary>A sentence on its own, not a draft.</summary>
    public bool IsSentence { get; init; }

    /// <summary>What the checks of single lines found.</summary>
    public IReadOnlyDictionary<LineCheck, List<Hit>> Found { get; init; } = new Dictionary<LineCheck, List<Hit>>();

    /// <summary>The lines of an element, in order.</summary>
    public IReadOnlyList<Line> Of(Element element) => _byElement.Value.TryGetValue(element, out var lines) ? lines : [];

    /// <summary>The lines of 正文; where the document prints another (印发), that one, for the cover says nothing of its own.</summary>
    public IReadOnlyList<Line> Body => _body.Value;

    /// <summary>Clauses that demand something.</summary>
    public int Demands => _demands.Value;

    /// <summary>What one of them found, in document order.</summary>
    public IReadOnlyList<Hit> FoundBy(LineCheck check) => Found.TryGetValue(check, out var hits) ? hits : [];
}
