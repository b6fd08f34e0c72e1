using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Copying;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Stretches of the body that stand in a document from above, word for word or lightly reworded.</summary>
internal sealed class ComparisonCheck : ICheck
{
    private readonly decimal _share;
    private readonly int _characters;
    private readonly Alignment _alignment;

    private ComparisonCheck(CatalogNode node)
    {
        _share = node.Get("overShare").Number(0, 1);
        _characters = node.Get("overCharacters").Whole(1, 100_000);
        _alignment = new Alignment(node.Get("leastRun").Whole(SeedIndex.Seed, 200), node.Get("alikeAtLeast").Number(0.5m, 1));
    }

    public static ICheck Read(CatalogNode node) => new ComparisonCheck(node);

    public IEnumerable<Hit> Run(Case subject)
    {
        if (subject.Superiors.IsEmpty) return [];
        var body = subject.Lines.Where(l => l.Paragraph.Zone == Zone.Body).ToArray();
        var all = body.Sum(l => l.Text.Length);
        if (all == 0) return [];
        var ours = new JoinedText([.. body.Select(l => l.Text)], '\n');
        var index = new SeedIndex(ours.Text);
        var hits = new Hit?[subject.Superiors.Length];
        Parallel.For(0, hits.Length, i => hits[i] = From(subject.Superiors[i], body, all, ours, index));
        return hits.OfType<Hit>();
    }

    private Hit? From(Draft superior, Line[] body, int all, JoinedText ours, SeedIndex index)
    {
        var paragraphs = superior.Paragraphs.Where(p => p.Text.Length > 0).ToArray();
        var theirs = new JoinedText([.. paragraphs.Select(p => FoldedText.Of(p.Text).Text)], '\r');
        var stretches = _alignment.Find(ours, index, theirs);
        var copied = stretches.Sum(s => s.End - s.Start);
        return copied == 0 || (copied < _characters && copied < _share * all)
            ? null
            : Hit(superior, body, all, stretches, ours, theirs, [.. paragraphs.Select(p => p.Index)]);
    }

    private static Hit Hit(
        Draft superior, Line[] body, int all, List<Alignment.Stretch> stretches, JoinedText ours, JoinedText theirs, int[] paragraphs)
    {
        var title = superior.Profile.Title.Length > 0 ? superior.Profile.Title : superior.File.Name;
        var copied = stretches.Sum(s => s.End - s.Start);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var pairs = ImmutableArray.CreateBuilder<CopiedPair>();
        foreach (var stretch in stretches)
        {
            var (line, start) = ours.Place(stretch.Start);
            var passage = body[line].Passage(start, start + stretch.End - stretch.Start);
            passages.Add(passage);
            pairs.Add(new CopiedPair(
                passage.Text, theirs.Text[stretch.TheirStart..stretch.TheirEnd], paragraphs[theirs.Place(stretch.TheirStart).Paragraph], stretch.Reworded));
        }

        var own = OwnMeasures(body, stretches, ours);
        var share = Math.Round((decimal)copied / all, 3);
        return new Hit(
            passages.DrainToImmutable(), [new Reason("上位文件", title)],
            [("superior", title), ("count", copied.ToString("N0")), ("share", (100 * share).ToString("0")), ("own", own.ToString())])
        {
            Copied = new CopiedFrom(title, copied, share, own, pairs.DrainToImmutable()),
        };
    }

    /// <summary>Demands of which less than half was taken.</summary>
    private static int OwnMeasures(Line[] body, List<Alignment.Stretch> stretches, JoinedText ours)
    {
        var taken = new bool[ours.Text.Length];
        foreach (var stretch in stretches) taken.AsSpan(stretch.Start, stretch.End - stretch.Start).Fill(true);
        var (own, start) = (0, 0);
        foreach (var line in body)
        {
            own += line.Clauses.Count(c => c.Standing == Standing.Demand && taken.AsSpan(start + c.Start, c.End - c.Start).Count(true) * 2 < c.End - c.Start);
            start += line.Text.Length + 1;
        }

        return own;
    }
}
