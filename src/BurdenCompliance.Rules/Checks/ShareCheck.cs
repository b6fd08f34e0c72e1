using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Sections whose heading names a subject, measured against the whole body.</summary>
internal sealed class ShareCheck : ICheck
{
    private readonly Lexicons _lexicons;
    private readonly int _heading;
    private readonly decimal _share;
    private readonly int _characters;

    private ShareCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _heading = WordPattern.LexiconId(node.Get("heading"), node.Get("heading").Text(), lexicons);
        _share = node.Get("overShare").Number(0, 1);
        _characters = node.Get("overCharacters").Whole(1, 100_000);
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new ShareCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        Line? first = null;
        int inside = 0, all = 0;
        foreach (var line in subject.Lines)
        {
            if (line.Paragraph.Zone != Zone.Body) continue;
            all += line.Text.Length;
            if (!line.Headings.Append(line).Any(Names)) continue;
            first ??= line;
            inside += line.Text.Length;
        }

        if (first is null || inside < _characters || inside < _share * all) yield break;
        yield return new Hit(
            [first.Passage(0, first.Text.Length)],
            [new Reason("标题", first.Text)],
            [("count", inside.ToString("N0")), ("share", (100m * inside / all).ToString("0"))]);
    }

    private bool Names(Line line)
    {
        if (line.Paragraph.Element is not (Element.Heading1 or Element.Heading2 or Element.Heading3)) return false;
        foreach (var word in line.Words)
        {
            if (_lexicons.Has(word.Id, _heading)) return true;
        }

        return false;
    }
}
