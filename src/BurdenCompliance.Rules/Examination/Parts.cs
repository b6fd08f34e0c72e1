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

    public static ImmutableArray<Reason> Of(Hit hit, ImmutableArray<Line> lines, CompiledCatalog catalog)
    {
        var clean = hit.Why.Select(r => r with { Words = r.Words.Trim(Edges) }).Where(r => r.Words.Length > 0).ToImmutableArray();
        if (hit.Run is not { } run || catalog.Yardsticks.Parts.IsEmpty) return clean;
        var why = clean.ToBuilder();
        var line = lines[hit.Passages[0].Paragraph];
        foreach (var (role, lexicons) in catalog.Yardsticks.Parts)
        {
            if (why.Any(r => r.Role == role)) continue;
            if (Word(line, run, lexicons, catalog.Lexicons) is { } word && !why.Any(r => r.Words == word)) why.Add(new Reason(role, word));
        }

        return why.DrainToImmutable();
    }

    private static string? Word(Line line, ClauseRun run, ImmutableArray<int> wanted, Lexicons lexicons)
    {
        foreach (var word in line.Words)
        {
            if (word.Clause < run.First || word.Denied) continue;
            if (word.Clause >= run.End) break;
            foreach (var lexicon in wanted)
            {
                if (lexicons.Has(word.Id, lexicon)) return Longest(line, word, wanted, lexicons);
            }
        }

        return null;
    }

    /// <summary>各乡镇 rather than the 乡镇 in it; words at one place come shortest first.</summary>
    private static string Longest(Line line, Word word, ImmutableArray<int> wanted, Lexicons lexicons)
    {
        foreach (var other in line.Words)
        {
            if (other.Start > word.Start) break;
            if (other.Start == word.Start && other.End > word.End && wanted.Any(l => lexicons.Has(other.Id, l))) word = other;
        }

        return line.Text[word.Start..word.End];
    }
}
