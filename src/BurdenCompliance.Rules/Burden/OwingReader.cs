using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Burden;

/// <summary>Who owes a duty and how many they are: named in its sentence, carried from the sentence before, a heading above, or the recipients.</summary>
internal sealed class OwingReader(Lexicons lexicons, PriceList prices)
{
    /// <summary>After these a body is one that receives: 报市教育局, 向县委.</summary>
    private const string Receiving = "向报送至给致到呈";

    /// <summary>What may stand before those who open a clause: its number, 请, 由, 全县9个.</summary>
    private const string Opening = "（）()0123456789.、一二三四五六七八九十百两请由全各其他省市县区镇乡委党政府直个家所";

    /// <summary>Between these the bodies of a list stand; a modal word ends the list.</summary>
    private const string Joining = "、，和及与";
    private const string Ending = "要应须将向对把在按";
    private const string NameEnding = "人民政府党委工办公室局厅院会、";
    private const int LongestJoint = 16;

    private readonly LexiconGroup _acts = new(lexicons, [.. prices.Kinds.SelectMany(k => k.Groups[0].Ids).Distinct()]);

    public (string Who, int Units, UnitsFrom From) Of(Line line, ClauseRun run, Word act, Case subject)
    {
        var sentence = line.Clauses[run.First].Sentence;
        if (Nearest(line, line.Words.Where(w => w.Start < act.Start && line.Clauses[w.Clause].Sentence == sentence), subject) is { } here) return here;
        if (Nearest(line, line.Words.Where(w => w.Start > act.Start && w.Clause < run.End), subject) is { } beside) return beside;
        for (var earlier = sentence - 1; earlier >= 0; earlier--)
        {
            if (Nearest(line, line.Words.Where(w => line.Clauses[w.Clause].Sentence == earlier), subject) is { } before) return before;
        }

        foreach (var heading in line.Headings.Reverse())
        {
            if (heading.Paragraph.Element != Element.Title && Named(heading, heading.Words, subject) is { } above) return above;
        }

        foreach (var recipient in subject.Lines.Where(l => l.Paragraph.Element == Element.Recipient))
        {
            if (Named(recipient, recipient.Words, subject) is { } addressed) return addressed;
        }

        return ("", 1, UnitsFrom.One);
    }

    /// <summary>A body named after the act of its clause is the one that the thing goes to.</summary>
    private bool Receives(Line line, Word word)
    {
        for (var i = line.Clauses[word.Clause].FirstWord; i < line.Clauses[word.Clause].EndWord && line.Words[i].Start < word.Start; i++)
        {
            if (_acts.Takes(line.Words[i].Id)) return true;
        }

        return false;
    }

    /// <summary>The last list that opens a clause, since there the subject stands; else the last list. Who is guided, checked or told in passing owes nothing.</summary>
    private (string Who, int Units, UnitsFrom From)? Nearest(Line line, IEnumerable<Word> words, Case subject)
    {
        var lists = Lists(line, Found(line, words.Where(w => !Receives(line, w)), subject));
        return lists.Count == 0 ? null : Sum(lists.LastOrDefault(list => Opens(line, list[0].Word)) ?? lists[^1]);
    }

    /// <summary>Bodies joined by 、 or 和, over the mark between two clauses too: 各乡镇人民政府，县直各部门.</summary>
    private static List<List<Owing>> Lists(Line line, List<Owing> found)
    {
        var lists = new List<List<Owing>>();
        foreach (var one in found)
        {
            if (lists.Count > 0 && Joins(line.Text.AsSpan(lists[^1][^1].Word.End..one.Word.Start))) lists[^1].Add(one);
            else lists.Add([one]);
        }

        return lists;
    }

    private static bool Joins(ReadOnlySpan<char> between) =>
        between.Length <= LongestJoint && between.IndexOfAny(Joining) >= 0 && between.IndexOfAny(Ending) < 0
        // Over the mark between two clauses only when the first says no more than the name.
        && (between.IndexOf('，') is var mark && (mark < 0 || between[..mark].IndexOfAnyExcept(NameEnding) < 0));

    private static bool Opens(Line line, Word word) =>
        line.Text.AsSpan(line.Clauses[word.Clause].Start..word.Start).Trim().IndexOfAnyExcept(Opening) < 0;

    /// <summary>Everybody named, added up, as in a line of recipients.</summary>
    private (string Who, int Units, UnitsFrom From)? Named(Line line, IEnumerable<Word> words, Case subject) =>
        Found(line, words, subject) is { Count: > 0 } found ? Sum(found) : null;

    /// <summary>Each kind of unit once, in the order of the text.</summary>
    private static (string Who, int Units, UnitsFrom From) Sum(List<Owing> found)
    {
        var kinds = found.DistinctBy(f => f.Kind.SameAs ?? f.Kind.Id).ToArray();
        return (string.Join('、', kinds.Select(k => k.Who)), kinds.Sum(k => k.Units), kinds.Max(k => k.From));
    }

    private List<Owing> Found(Line line, IEnumerable<Word> words, Case subject)
    {
        var found = new List<Owing>();
        var reach = 0;
        foreach (var word in words.OrderBy(w => w.Start).ThenByDescending(w => w.End))
        {
            if (word.Start < reach || prices.Units.FirstOrDefault(u => lexicons.Has(word.Id, u.Lexicon)) is not { } unit) continue;
            reach = word.End;
            if (word.Start > 0 && Receiving.Contains(line.Text[word.Start - 1])) continue;
            var text = line.Text[word.Start..word.End];
            // A kind of unit that the issuer has none of below it stands above or beside it, and owes it nothing.
            if (Said(line.Text, word.Start) is { } said) found.Add(new(word, text, said, UnitsFrom.Text, unit));
            else if (unit.Under(subject.Profile) is { } usual) found.Add(new(word, text, usual, UnitsFrom.Usual, unit));
            else if (subject.Profile.IssuerLevel is null) found.Add(new(word, text, 1, UnitsFrom.One, unit));
        }

        return found;
    }

    /// <summary>The number that stands before: 14个乡镇.</summary>
    private static int? Said(string text, int at)
    {
        var end = at;
        if (end > 0 && "个家所".Contains(text[end - 1])) end--;
        if (end == at) return null;
        var start = end;
        while (start > 0 && end - start < 6 && (char.IsAsciiDigit(text[start - 1]) || "一二三四五六七八九十百千两".Contains(text[start - 1]))) start--;
        return start < end && AmountReader.Number(text.AsSpan(start, end - start)) is { } value && value is >= 1 and < 1_000_000 ? (int)value : null;
    }

    /// <summary>Somebody named in the text.</summary>
    private sealed record Owing(Word Word, string Who, int Units, UnitsFrom From, UnitKind Kind);
}
