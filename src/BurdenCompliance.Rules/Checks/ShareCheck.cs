using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Sections whose heading names a subject, measured against the whole body.</summary>
internal sealed class ShareCheck : ICheck
{
    private readonly int _heading;
    private readonly decimal _share;
    private readonly int _characters;

    private ShareCheck(CatalogNode node, Lexicons lexicons)
    {
        _heading = WordPattern.LexiconId(node.Get("heading"), node.Get("heading").Text(), lexicons);
        _share = node.Get("overShare").Number(0, 1);
        _characters = node.Get("overCharacters").Whole(1, 100_000);
    }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new ShareCheck(node, lexicons);

    public IEnumerable<Hit> Run(Case subject)
    {
        Line? first = null;
        int inside = 0, all = 0;
        foreach (var line in subject.Body)
        {
            all += line.Text.Length;
            if (!Under(line)) continue;
            first ??= line;
            inside += line.Text.Length;
        }

        if (first is null || inside < _characters || inside < _share * all) yield break;
        yield return new Hit(
            [first.Passage(0, first.Text.Length)],
            [new Reason("标题", first.Text)],
            [("count", inside.ToString("N0")), ("share", (100m * inside / all).ToString("0"))]);
    }

    private bool Under(Line line)
    {
        foreach (var heading in line.Headings)
        {
            if (Names(heading)) return true;
        }

        return Names(line);
    }

    private bool Names(Line line)
    {
        if (line.Paragraph.Element is not (Element.Heading1 or Element.Heading2 or Element.Heading3)) return false;
        return line.Holds(_heading);
    }
}
