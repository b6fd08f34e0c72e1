using System.Collections.Immutable;
using System.Numerics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Burden;

/// <summary>Extracts the information duties of a draft and prices them.</summary>
internal sealed class DutyReader(Lexicons lexicons, PriceList prices) : LineCheck
{
    private const int LongestWhat = 40;

    private readonly OwingReader _owing = new(lexicons, prices);

    public override LineNeeds Needs { get; } = new([.. prices.Kinds.SelectMany(k => k.Groups[0].Ids).Distinct()]);

    /// <summary>The duties found in all lines, with who owes them and what they cost.</summary>
    public BurdenEstimate Read(Case subject)
    {
        ImmutableArray<InformationDuty> duties = [.. subject.FoundBy(this).Select(hit => Priced(hit, subject))];
        return duties.IsEmpty ? BurdenEstimate.None : new BurdenEstimate(duties.Sum(d => d.HoursPerYear), duties);
    }

    public override void Find(LineCase here, List<Hit> found)
    {
        var line = here.Line;
        if (line.Paragraph.Element is Element.Title or Element.AttachmentTitle) return;
        var possible = 0UL;
        for (var i = 0; i < prices.Kinds.Length; i++)
        {
            if (AllIn(line, prices.Kinds[i].Groups)) possible |= 1UL << i;
        }

        var taken = -1;
        for (var clause = 0; possible != 0 && clause < line.Clauses.Length; clause++)
        {
            if (clause <= taken || Duty(here, possible, clause, taken) is not { } hit) continue;
            taken = hit.Run!.Value.End - 1;
            found.Add(hit);
        }
    }

    private static bool AllIn(Line line, ImmutableArray<LexiconGroup> groups)
    {
        foreach (var group in groups)
        {
            if (!group.In(line)) return false;
        }

        return true;
    }

    /// <summary>The first kind whose act stands in a clause and whose other words stand there or in the clause beside.</summary>
    /// <param name="possible">Kinds whose words the line has, a bit each.</param>
    private Hit? Duty(LineCase here, ulong possible, int clause, int taken)
    {
        var line = here.Line;
        if (!Binds(line, clause)) return null;
        for (; possible != 0; possible &= possible - 1)
        {
            var kind = prices.Kinds[BitOperations.TrailingZeroCount(possible)];
            if (Words(line, kind, clause, taken) is not { } words) continue;
            // A word that stands alone is a statement, not a duty: the scorer must take it for one.
            if (!Known(here, words.Run) && !Agreed(here, words.Run, kind)) continue;
            var passage = line.Passage(line.Clauses[words.Run.First].Start, line.Clauses[words.Run.End - 1].End);
            return new Hit([passage], [], []) { Run = words.Run, Duty = new FoundDuty(kind, line.Words[words.Act], line.Words[words.Thing]) };
        }

        return null;
    }

    /// <summary>The clauses that hold a word of every group, the act and the thing.</summary>
    private static (ClauseRun Run, int Act, int Thing)? Words(Line line, DutyKind kind, int clause, int taken)
    {
        var act = kind.Groups[0].First(line, clause);
        if (act < 0) return null;
        var (thing, first, last) = (act, clause, clause);
        for (var g = 1; g < kind.Groups.Length; g++)
        {
            thing = kind.Groups[g].First(line, clause);
            if (thing < 0) thing = Beside(line, clause, taken, kind.Groups[g]);
            if (thing < 0) return null;
            (first, last) = (Math.Min(first, line.Words[thing].Clause), Math.Max(last, line.Words[thing].Clause));
        }

        return (new ClauseRun(first, last + 1), act, thing);
    }

    private static int Beside(Line line, int clause, int taken, LexiconGroup group)
    {
        for (var other = clause - 1; other <= clause + 1; other += 2)
        {
            if (other > taken && other >= 0 && other < line.Clauses.Length && line.Clauses[other].Sentence == line.Clauses[clause].Sentence
                && Binds(line, other) && group.First(line, other) is >= 0 and var word) return word;
        }

        return -1;
    }

    private static bool Binds(Line line, int clause) => line.Clauses[clause].Standing is Standing.Plain or Standing.Demand;

    private static bool Agreed(LineCase here, ClauseRun run, DutyKind kind)
    {
        foreach (var clause in kind.Clauses)
        {
            if (here.Agrees(run, clause)) return true;
        }

        return false;
    }

    private static bool Known(LineCase here, ClauseRun run)
    {
        foreach (var scored in here.Scored)
        {
            if (scored.First < run.End && run.First < scored.End) return true;
        }

        return false;
    }

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
