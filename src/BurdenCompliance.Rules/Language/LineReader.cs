using System.Buffers;
using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Language;

/// <summary>Turns a paragraph into a line: words found, sentences and clauses split, standing decided once for every rule.</summary>
/// <remarks>Keeps its buffers between paragraphs; not thread safe.</remarks>
internal sealed class LineReader(Lexicons lexicons, StandingReader standing, AmountReader amounts, RegulationText regulation)
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；!?;\n｜");
    private static readonly SearchValues<char> Marks = SearchValues.Create("，：,:—。！？；!?;\n｜《》");

    private readonly int _harmless = lexicons.Id("harmless");
    private readonly List<WordTrie.Match> _found = [];
    private readonly List<Amount> _amounts = [];

    /// <summary>Reads one paragraph; the headings above it are not known yet.</summary>
    public Line Read(Paragraph paragraph, StandingContext context)
    {
        var folded = FoldedText.Of(paragraph.Text);
        var text = folded.Text;
        _found.Clear();
        lexicons.Trie.Find(text, _found);
        _amounts.Clear();
        amounts.Find(text, _amounts);
        foreach (var amount in _amounts) _found.Add(new WordTrie.Match(amount.Start, amount.End, lexicons.AmountWord(amount.Dimension)));
        if (_amounts.Count > 0) _found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        DropHarmless();
        var (words, clauses) = Split(text, paragraph.Element == Element.Title);
        standing.Decide(text, words, clauses, context);
        return new Line(paragraph, folded)
        {
            Words = ImmutableArray.Create(words), Clauses = ImmutableArray.Create(clauses),
            Amounts = [.. _amounts], Lexicons = Present(words),
        };
    }

    private ulong[] Present(Word[] words)
    {
        if (words.Length == 0) return [];
        var present = new ulong[(lexicons.Names.Count + 63) / 64];
        foreach (var word in words)
        {
            var bits = lexicons.Bits(word.Id);
            for (var i = 0; i < present.Length; i++) present[i] |= bits[i];
        }

        return present;
    }

    /// <summary>A word inside a longer harmless one is no word: 达标 in 水质达标.</summary>
    private void DropHarmless()
    {
        if (!_found.Exists(m => lexicons.Has(m.Word, _harmless))) return;
        int reach = 0, next = 0;
        _found.RemoveAll(m =>
        {
            for (; next < _found.Count && _found[next].Start <= m.Start; next++)
            {
                if (lexicons.Has(_found[next].Word, _harmless)) reach = Math.Max(reach, _found[next].End);
            }

            return m.End <= reach && !lexicons.Has(m.Word, _harmless);
        });
    }

    private (Word[] Words, ClauseSpan[] Clauses) Split(string text, bool title)
    {
        var words = new List<Word>(_found.Count);
        var clauses = new List<ClauseSpan>();
        int start = 0, sentence = 0, next = 0, seen = 0;
        var quoted = false;
        if (!text.Contains('《', StringComparison.Ordinal)) seen = text.Length;
        while (start < text.Length)
        {
            var end = ClauseEnd(text, start);
            var first = words.Count;
            for (; next < _found.Count && _found[next].Start < end; next++)
            {
                var match = _found[next];
                for (; seen < match.Start; seen++) quoted = text[seen] == '《' || (quoted && text[seen] != '》');
                if (title || !quoted) words.Add(new Word(match.Start, match.End, match.Word, clauses.Count, false));
            }

            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                clauses.Add(new ClauseSpan(start, end, sentence, Standing.Plain, first, words.Count)
                {
                    OfRegulation = regulation.Has(text.AsSpan(start, end - start)),
                });
            }

            if (end < text.Length && SentenceEnds.Contains(text[end])) sentence++;
            start = end + 1;
        }

        return (words.ToArray(), clauses.ToArray());
    }

    /// <summary>A clause ends at its mark; a mark inside 《》 or （） of a title does not count.</summary>
    internal static int ClauseEnd(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Marks);
            if (next < 0) break;
            i += next;
            if (text[i] == '《') depth++;
            else if (text[i] == '》') depth = Math.Max(0, depth - 1);
            else if (depth == 0) return i;
        }

        return text.Length;
    }
}
