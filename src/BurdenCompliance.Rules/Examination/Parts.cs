using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules;

/// <summary>The words that decided a finding by the parts they play: what the check says, filled up with who, demand and time of its clauses.</summary>
internal static class Parts
{
    /// <summary>Marks that a stretch of text may end in by chance.</summary>
    private static readonly char[] Edges = [.. "“”‘’，。；：、 \t"];

    public static ImmutableArray<Reason> Of(Hit hit, ImmutableArray<Line> lines, Yardsticks yardsticks)
    {
        var why = ImmutableArray.CreateBuilder<Reason>(hit.Why.Length + yardsticks.Parts.Length);
        foreach (var reason in hit.Why)
        {
            var words = reason.Words.Trim(Edges);
            if (words.Length > 0) why.Add(words.Length == reason.Words.Length ? reason : reason with { Words = words });
        }

        if (hit.Run is { } run)
        {
            var line = lines[hit.Passages[0].Paragraph];
            foreach (var (role, group) in yardsticks.Parts)
            {
                if (group.In(line) && !Has(why, role, null) && Word(line, run, group) is { } word && !Has(why, null, word)) why.Add(new Reason(role, word));
            }
        }

        return why.DrainToImmutable();
    }

    private static bool Has(ImmutableArray<Reason>.Builder why, string? role, string? words)
    {
        for (var i = 0; i < why.Count; i++)
        {
            if (why[i].Role == role || why[i].Words == words) return true;
        }

        return false;
    }

    /// <summary>The first word of the clauses that belongs there; 各乡镇 rather than the 乡镇 in it.</summary>
    private static string? Word(Line line, ClauseRun run, LexiconGroup group)
    {
        for (var clause = run.First; clause < run.End; clause++)
        {
            var first = group.First(line, clause);
            if (first < 0) continue;
            var word = line.Words[first];
            // Words at one place come shortest first.
            for (var i = first + 1; i < line.Words.Length && line.Words[i].Start == word.Start; i++)
            {
                if (group.Takes(line.Words[i].Id)) word = line.Words[i];
            }

            return line.Text[word.Start..word.End];
        }

        return null;
    }
}
