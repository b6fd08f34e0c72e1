using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>How much of the body stands before the first measure: a clause that demands something of somebody, or the first section that is no preamble.</summary>
internal sealed class OpeningCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly int _preamble;
    private readonly decimal _share;
    private readonly int _characters;

    private OpeningCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _preamble = WordPattern.LexiconId(node.Get("preamble"), node.Get("preamble").Text(), lexicons);
        _share = node.Get("overShare").Number(0, 1);
        _characters = node.Get("overCharacters").Whole(1, 100_000);
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new OpeningCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        var body = subject.Body.Where(l => l.Paragraph.Element != Element.TableCell).ToArray();
        var all = body.Sum(l => l.Text.Length);
        var before = 0;
        var elaborates = false;
        foreach (var line in body)
        {
            var preamble = InPreamble(line);
            if (!preamble && (line.Paragraph.Element == Element.Heading1 || Measures(line))) break;
            elaborates |= preamble;
            before += line.Text.Length;
        }

        // Long measures without a word of demand look like a preamble: only a section that calls itself one is.
        if (!elaborates || before == all || before < _characters || before < _share * all) yield break;
        yield return Hit.Whole(("count", before.ToString("N0")), ("share", (100m * before / all).ToString("0")));
    }

    private static bool Measures(Line line)
    {
        foreach (var clause in line.Clauses)
        {
            if (clause.Standing == Standing.Demand) return true;
        }

        return false;
    }

    private bool InPreamble(Line line) =>
        line.Headings.Append(line).Any(h => h.Words.Any(w => _lexicons.Has(w.Id, _preamble))
            && h.Paragraph.Element is Element.Heading1 or Element.Heading2 or Element.Heading3);
}
