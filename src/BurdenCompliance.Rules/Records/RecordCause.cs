using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Records;

/// <summary>When a record has to be asked: words of the draft, or what was found in it on these clauses.</summary>
internal sealed class RecordCause(SlotsCheck? words, ImmutableArray<string> clauses) : LineCheck
{
    // Enough to see what is meant; a draft that says it a thousand times has one cause.
    private const int MostPassages = 20;

    public override LineNeeds Needs { get; } = new(words?.Needs.Lexicons ?? []);

    public static RecordCause Read(CatalogNode node, Lexicons lexicons, IReadOnlyDictionary<string, Clause> known)
    {
        var clauses = node.Find("clauses")?.Some() ?? [];
        foreach (var clause in clauses)
        {
            if (!known.ContainsKey(clause.Text())) throw clause.Wrong($"没有第 {clause.Text()} 款");
        }

        var words = node.Has("anyOf") ? SlotsCheck.Read(node, lexicons) : null;
        if (words is null && clauses.Count == 0) throw node.Wrong("要有“anyOf”或者“clauses”");
        node.Close();
        return new RecordCause(words, [.. clauses.Select(c => c.Text())]);
    }

    /// <summary>Whole sentences, so that a name beside the words is seen.</summary>
    public override void Find(LineCase here, List<Hit> found)
    {
        words?.Find(here, found);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Run is { } run) found[i] = found[i] with { Passages = [Sentence(here.Line, run)] };
        }
    }

    /// <summary>Where a draft gives cause; empty when nowhere.</summary>
    public ImmutableArray<Passage> Passages(Case subject, IEnumerable<Finding> findings, IEnumerable<Question> questions) =>
    [
        // Ordered before they are widened: of thousands only the first few are.
        .. subject.FoundBy(this).SelectMany(h => h.Passages)
            .Concat(findings.Where(f => f.Exempt is null && clauses.Contains(f.Clause)).SelectMany(f => f.Passages))
            .Concat(questions.Where(q => clauses.Contains(q.Clause)).SelectMany(q => q.Passages))
            .OrderBy(p => p.Paragraph).ThenBy(p => p.Start).Select(p => Widened(subject, p)).Distinct().Take(MostPassages),
    ];

    private static Passage Sentence(Line line, ClauseRun run)
    {
        var (first, end) = (run.First, run.End);
        while (first > 0 && line.Clauses[first - 1].Sentence == line.Clauses[run.First].Sentence) first--;
        while (end < line.Clauses.Length && line.Clauses[end].Sentence == line.Clauses[run.End - 1].Sentence) end++;
        return line.Passage(line.Clauses[first].Start, line.Clauses[end - 1].End);
    }

    private static Passage Widened(Case subject, Passage passage)
    {
        var line = subject.Lines[passage.Paragraph];
        var at = line.ClauseAt(passage.Start);
        return at < 0 ? passage : Sentence(line, new ClauseRun(at, at + 1));
    }
}
