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

    private readonly LexiconGroup _acts = new(lexicons, [.. prices.Kinds.SelectMany(k => k.Groups[0].Ids).Distinct()]);

    public (string Who, int Units, UnitsFrom From) Of(Line line, ClauseRun run, Word act, Case subject)
    {
        var sentence = line.Clauses[run.First].Sentence;
        if (Named(line, line.Words.Where(w => w.Start < act.Start && line.Clauses[w.Clause].Sentence == sentence && !Receives(line, w)), subject) is { } here) return here;
        for (var earlier = sentence - 1; earlier >= 0; earlier--)
        {
            if (Named(line, line.Words.Where(w => line.Clauses[w.Clause].Sentence == earlier && !Receives(line, w)), subject) is { } before) return before;
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

    /// <summary>Every kind of unit named, added up; the kinds in the order of the text.</summary>
    private (string Who, int Units, UnitsFrom From)? Named(Line line, IEnumerable<Word> words, Case subject)
    {
        var found = new List<(string Who, int Units, UnitsFrom From, string Kind)>();
        var reach = 0;
        foreach (var word in words.OrderBy(w => w.Start).ThenByDescending(w => w.End))
        {
            if (word.Start < reach || prices.Units.FirstOrDefault(u => lexicons.Has(word.Id, u.Lexicon)) is not { } unit) continue;
            reach = word.End;
            if (word.Start > 0 && Receiving.Contains(line.Text[word.Start - 1])) continue;
            var text = line.Text[word.Start..word.End];
            // A kind of unit that the issuer has none of below it stands above or beside it, and owes it nothing.
            if (Said(line.Text, word.Start) is { } said) found.Add((text, said, UnitsFrom.Text, unit.Id));
            else if (unit.Under(subject.Profile) is { } usual) found.Add((text, usual, UnitsFrom.Usual, unit.Id));
            else if (subject.Profile.IssuerLevel is null) found.Add((text, 1, UnitsFrom.One, unit.Id));
        }

        if (found.Count == 0) return null;
        var kinds = found.DistinctBy(f => f.Kind).ToArray();
        return (string.Join('、', kinds.Select(k => k.Who)), kinds.Sum(k => k.Units), kinds.Max(k => k.From));
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
}
