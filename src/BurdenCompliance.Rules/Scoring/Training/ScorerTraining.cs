using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;
using BurdenCompliance.Rules.Scoring.Training;

namespace BurdenCompliance.Rules;

/// <summary>Trains the scorer of a catalog from labelled sentences and drafts.</summary>
public static class ScorerTraining
{
    /// <summary>Clauses of a draft taken together as one negative example at most.</summary>
    private const int LongestNegative = 4;

    /// <returns>The weight file; the same for the same material in the same order on one machine.</returns>
    /// <exception cref="CatalogException">The catalog is wrong.</exception>
    public static byte[] Run(string catalogPath, IReadOnlyList<LabelledSentence> sentences, IReadOnlyList<LabelledDraft> drafts)
    {
        var catalog = CatalogLoader.Load(catalogPath, withScorer: false);
        var examples = sentences.Select(s => Example(s, catalog)).Concat(drafts.SelectMany(d => Examples(d, catalog))).ToArray();
        return Trainer.Run(examples, new ClauseFeatures(catalog.Lexicons), new TrainerSettings());
    }

    private static TrainingExample Example(LabelledSentence sentence, CompiledCatalog catalog)
    {
        var draft = SentenceDraft.Of(sentence.Text, sentence.Heading);
        var line = catalog.Read(draft.Paragraphs, sentence.Profile)[^1];
        return new TrainingExample(
            line, 0, line.Clauses.Length, sentence.Heading, sentence.Profile, sentence.Clause, sentence.Hit, sentence.Also, 1);
    }

    private static IEnumerable<TrainingExample> Examples(LabelledDraft draft, CompiledCatalog catalog)
    {
        var lines = catalog.Read(draft.Paragraphs, draft.Profile);
        foreach (var line in lines.Where(l => RuleScope.Voice.Contains(l.Paragraph.Element)))
        {
            var heading = Checks.LineCase.Heading(line);
            var labels = draft.Labels.Where(l => l.Paragraph == line.Paragraph.Index).ToArray();
            foreach (var label in labels.Where(l => !l.Borderline))
            {
                var (first, end) = Covering(line, label);
                if (first < end) yield return new TrainingExample(line, first, end, heading, draft.Profile, label.Clauses[0], true, [.. label.Clauses.Skip(1)], 2);
            }

            foreach (var (first, end) in Negatives(line, labels))
                yield return new TrainingExample(line, first, end, heading, draft.Profile, null, false, [], 1);
        }
    }

    private static (int First, int End) Covering(Line line, PassageLabel label)
    {
        var touched = Enumerable.Range(0, line.Clauses.Length).Where(i => Touches(line, i, label)).ToArray();
        return touched.Length == 0 ? (0, 0) : (touched[0], touched[^1] + 1);
    }

    private static bool Touches(Line line, int clause, PassageLabel label) =>
        line.Clauses[clause].Start < label.End && label.Start < line.Clauses[clause].End;

    /// <summary>Single clauses and whole sentences that no label touches.</summary>
    private static IEnumerable<(int First, int End)> Negatives(Line line, PassageLabel[] labels)
    {
        var clauses = line.Clauses;
        for (var first = 0; first < clauses.Length; first++)
        {
            var end = first;
            while (end < clauses.Length && clauses[end].Sentence == clauses[first].Sentence) end++;
            var whole = first == 0 || clauses[first - 1].Sentence != clauses[first].Sentence;
            if (!labels.Any(l => Touches(line, first, l))) yield return (first, first + 1);
            if (whole && end > first + 1 && end <= first + LongestNegative && !Enumerable.Range(first, end - first).Any(i => labels.Any(l => Touches(line, i, l))))
                yield return (first, end);
        }
    }
}

/// <summary>A labelled sentence of official prose.</summary>
/// <param name="Clause">The clause it was written for, or null for a harmless one.</param>
/// <param name="Hit">Whether it breaks that clause.</param>
/// <param name="Also">Other clauses that may rightly be cited.</param>
public sealed record LabelledSentence(
    string Text, string? Heading, DraftProfile Profile, string? Clause, bool Hit, ImmutableArray<string> Also);

/// <summary>A labelled draft: its paragraphs with their elements, and the passages a reviewer marked.</summary>
public sealed record LabelledDraft(ImmutableArray<Paragraph> Paragraphs, DraftProfile Profile, ImmutableArray<PassageLabel> Labels);

/// <summary>A marked passage; the best clause first.</summary>
public sealed record PassageLabel(int Paragraph, int Start, int End, ImmutableArray<string> Clauses, bool Borderline);
