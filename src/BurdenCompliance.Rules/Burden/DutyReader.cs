using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Burden;

/// <summary>Extracts the information duties of a draft and prices them.</summary>
internal sealed class DutyReader(Lexicons lexicons, PriceList prices) : LineCheck
{
    private const int LongestWhat = 40;

    private readonly OwingReader _owing = new(lexicons, prices);

    public override LineNeeds Needs { get; } = new([.. prices.Kinds.SelectMany(k => k.Groups[0]).Distinct()]);

    /// <summary>The duties found in all lines, with who owes them and what they cost.</summary>
    public BurdenEstimate Read(Case subject)
    {
        ImmutableArray<InformationDuty> duties = [.. subject.FoundBy(this).Select(hit => Priced(hit, subject))];
        return duties.IsEmpty ? BurdenEstimate.None : new BurdenEstimate(duties.Sum(d => d.HoursPerYear), duties);
    }

    public override void Find(LineCase here, List<Hit> found)
    {
        var line = here.Line;
        if (line.Paragraph.Element is Element.Title or Element.AttachmentTitle || !prices.Kinds.Any(k => k.Groups.All(g => g.Any(line.Holds)))) return;
        var taken = -1;
        for (var clause = 0; clause < line.Clauses.Length; clause++)
        {
            if (clause <= taken || Duty(here, clause, taken) is not { } hit) continue;
            taken = hit.Run!.Value.End - 1;
            found.Add(hit);
        }
    }

    /// <summary>The first kind whose act stands in a clause and whose other words stand there or in the clause beside.</summary>
    private Hit? Duty(LineCase here, int clause, int taken)
    {
        var line = here.Line;
        if (!Binds(line, clause)) return null;
        foreach (var kind in prices.Kinds)
        {
            if (In(line, clause, kind.Groups[0]) is not { } act) continue;
            var words = kind.Groups.Skip(1).Select(g => In(line, clause, g) ?? Beside(line, clause, taken, g)).ToArray();
            if (Array.Exists(words, w => w is null)) continue;
            var all = words.OfType<Word>().Append(act).ToArray();
            var run = new ClauseRun(all.Min(w => w.Clause), all.Max(w => w.Clause) + 1);
            // A word that stands alone is a statement, not a duty: the scorer must take it for one.
            if (!Known(here, run) && !kind.Clauses.Any(c => here.Agrees(run, c))) continue;
            var passage = line.Passage(line.Clauses[run.First].Start, line.Clauses[run.End - 1].End);
            return new Hit([passage], [], []) { Run = run, Duty = new FoundDuty(kind, act, words.Length > 0 ? words[^1]!.Value : act) };
        }

        return null;
    }

    private Word? Beside(Line line, int clause, int taken, ImmutableArray<int> group)
    {
        foreach (var other in (int[])[clause - 1, clause + 1])
        {
            if (other > taken && other >= 0 && other < line.Clauses.Length && line.Clauses[other].Sentence == line.Clauses[clause].Sentence
                && Binds(line, other) && In(line, other, group) is { } word) return word;
        }

        return null;
    }

    private Word? In(Line line, int clause, ImmutableArray<int> group)
    {
        for (var i = line.Clauses[clause].FirstWord; i < line.Clauses[clause].EndWord; i++)
        {
            var word = line.Words[i];
            if (!word.Denied && group.Any(l => lexicons.Has(word.Id, l))) return word;
        }

        return null;
    }

    /// <summary>日前 tells of the past, 25日前 sets a time: a clause with a time of its own is no narration.</summary>
    private bool Binds(Line line, int clause) => line.Clauses[clause].Standing is Standing.Plain or Standing.Demand
        || (line.Clauses[clause].Standing == Standing.Narration && Deadline(line, new ClauseRun(clause, clause + 1)).Length > 0);

    private static bool Known(LineCase here, ClauseRun run) => here.Scored.Any(s => s.First < run.End && run.First < s.End);

    private InformationDuty Priced(Hit hit, Case subject)
    {
        var (line, run, duty) = (subject.Lines[hit.Passages[0].Paragraph], hit.Run!.Value, hit.Duty!);
        var (frequency, perYear) = duty.Kind.Once ? ("", 1) : Frequency(line, run);
        var (who, units, from) = _owing.Of(line, run, duty.Act, subject);
        var hours = Math.Round(units * perYear * duty.Kind.Minutes / 60, 1);
        return new InformationDuty(
            duty.Kind.Id, duty.Kind.Name, What(line, duty.Thing), who, units, from, perYear, frequency, Deadline(line, run), duty.Kind.Minutes, hours, hit.Passages[0]);
    }

    /// <summary>How often: said in the clauses themselves, else earlier in their sentence.</summary>
    private (string Words, decimal PerYear) Frequency(Line line, ClauseRun run)
    {
        for (var clause = run.End - 1; clause >= 0 && line.Clauses[clause].Sentence == line.Clauses[run.First].Sentence; clause--)
        {
            for (var i = line.Clauses[clause].FirstWord; i < line.Clauses[clause].EndWord; i++)
            {
                foreach (var (lexicon, perYear) in prices.Frequencies)
                {
                    if (lexicons.Has(line.Words[i].Id, lexicon)) return (line.Text[line.Words[i].Start..line.Words[i].End], perYear);
                }
            }
        }

        return ("", 1);
    }

    /// <summary>By when: the word that sets the time with the date before it, 12月20日前.</summary>
    private string Deadline(Line line, ClauseRun run)
    {
        foreach (var word in line.Words.Where(w => w.Clause >= run.First && w.Clause < run.End && lexicons.Has(w.Id, prices.Deadline)))
        {
            var start = word.Start;
            while (start > line.Clauses[word.Clause].Start && (char.IsDigit(line.Text[start - 1]) || "年月日个工作每底周第一二三四五六七八九十".Contains(line.Text[start - 1]))) start--;
            if (start < word.Start || char.IsDigit(line.Text[word.Start])) return line.Text[start..word.End];
        }

        return "";
    }

    /// <summary>The clause that names the thing when it is short, else the thing alone.</summary>
    private static string What(Line line, Word thing)
    {
        var clause = line.Clauses[thing.Clause];
        var text = line.Text[clause.Start..clause.End].Trim();
        return text.Length <= LongestWhat ? text : line.Text[thing.Start..thing.End];
    }
}

/// <summary>A duty before it is priced.</summary>
/// <param name="Act">The word that names the act.</param>
/// <param name="Thing">The word that names what is handed in.</param>
internal sealed record FoundDuty(DutyKind Kind, Word Act, Word Thing);
