using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Language;

/// <summary>A paragraph with its words, sentences and clauses.</summary>
internal sealed class Line(Paragraph paragraph, FoldedText folded)
{
    /// <summary>The paragraph as read.</summary>
    public Paragraph Paragraph { get; } = paragraph;

    /// <summary>Text for matching; offsets of everything in this line count it.</summary>
    public string Text => folded.Text;

    /// <summary>Every word of a lexicon, by start, harmless overlaps removed.</summary>
    public ImmutableArray<Word> Words { get; init; } = [];

    /// <summary>Clauses in order; sentences are runs of clauses with the same <see cref="ClauseSpan.Sentence"/>.</summary>
    public ImmutableArray<ClauseSpan> Clauses { get; init; } = [];

    /// <summary>Numbers with units, by start; each also stands among the words.</summary>
    public ImmutableArray<Amount> Amounts { get; init; } = [];

    /// <summary>The headings above, nearest last; empty at the top. Set once, when the whole draft is read.</summary>
    public ImmutableArray<Line> Headings { get; set; } = [];

    /// <summary>The lexicons that any word of the line belongs to, a bit each; what is not here is looked for in vain.</summary>
    public ulong[] Lexicons { get; init; } = [];

    /// <summary>Whether some word of the line belongs to a lexicon.</summary>
    public bool Holds(int lexicon) => lexicon >> 6 < Lexicons.Length && (Lexicons[lexicon >> 6] >> (lexicon & 63) & 1) != 0;

    /// <summary>A passage of the paragraph's own text.</summary>
    public Passage Passage(int start, int end)
    {
        var (from, to) = folded.Original(start, end);
        return new Passage(Paragraph.Element, Paragraph.Index, from, to, Paragraph.Text[from..to]);
    }

    /// <summary>The first clause that ends after a place of the paragraph's own text; -1 when none does.</summary>
    public int ClauseAt(int original)
    {
        for (var at = 0; at < Clauses.Length; at++)
        {
            if (folded.Original(Clauses[at].Start, Clauses[at].End).End > original) return at;
        }

        return -1;
    }
}

/// <summary>A word of the lexicons at its place in a line.</summary>
/// <param name="Id">Word id of the trie.</param>
/// <param name="Clause">Index of the clause it starts in.</param>
/// <param name="Denied">Stands in the scope of a prohibition or an abolition.</param>
internal readonly record struct Word(int Start, int End, int Id, int Clause, bool Denied);

/// <summary>A clause: from one comma (or stronger mark) to the next.</summary>
/// <param name="Sentence">Number of its sentence in the line.</param>
/// <param name="FirstWord">First of its words in <see cref="Line.Words"/>.</param>
/// <param name="EndWord">One past the last.</param>
internal readonly record struct ClauseSpan(int Start, int End, int Sentence, Standing Standing, int FirstWord, int EndWord)
{
    /// <summary>Stands word for word in the regulation: quoted law, never a finding.</summary>
    public bool OfRegulation { get; init; }
}
