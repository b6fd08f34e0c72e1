using System.Collections.Immutable;

namespace BurdenCompliance.Rules.Language;

/// <summary>Several lexicons that count as one; a word or a line is asked about all of them at once.</summary>
internal sealed class LexiconGroup
{
    private readonly Lexicons _lexicons;
    private readonly ulong[] _bits;

    public LexiconGroup(Lexicons lexicons, ImmutableArray<int> ids)
    {
        (_lexicons, Ids) = (lexicons, ids);
        _bits = new ulong[(lexicons.Names.Count + 63) / 64];
        foreach (var id in ids) _bits[id >> 6] |= 1UL << (id & 63);
    }

    /// <summary>Ids of the lexicons, in the catalog's order.</summary>
    public ImmutableArray<int> Ids { get; }

    /// <summary>Whether some word of the line belongs to one of them.</summary>
    public bool In(Line line) => Meet(line.Lexicons);

    /// <summary>Whether a word of the trie belongs to one of them.</summary>
    public bool Takes(int word) => Meet(_lexicons.Bits(word));

    /// <summary>Index in <see cref="Line.Words"/> of the first word of a clause that belongs here and is not denied, or -1.</summary>
    public int First(Line line, int clause)
    {
        var span = line.Clauses[clause];
        for (var i = span.FirstWord; i < span.EndWord; i++)
        {
            ref readonly var word = ref line.Words.ItemRef(i);
            if (!word.Denied && Takes(word.Id)) return i;
        }

        return -1;
    }

    private bool Meet(ReadOnlySpan<ulong> held)
    {
        for (var i = 0; i < held.Length; i++)
        {
            if ((held[i] & _bits[i]) != 0) return true;
        }

        return false;
    }
}
