using System.Collections.Frozen;
using System.Numerics;

namespace BurdenCompliance.Rules.Language;

/// <summary>The catalog's lexicons, compiled: which words belong to which, and one trie over all.</summary>
internal sealed class Lexicons
{
    private readonly FrozenDictionary<string, int> _ids;
    private readonly ulong[][] _membership;
    private readonly int[][] _lexiconsOf;
    private readonly string[] _names;
    private readonly FrozenDictionary<string, int> _amounts;

    /// <summary>Prefix of the lexicons that hold amounts, one a dimension: <c>#minute</c>.</summary>
    public const string AmountPrefix = "#";

    /// <param name="lexicons">Name to words; references are already resolved. An amount lexicon holds its own name as its one word.</param>
    /// <param name="blind">Lexicons that are none of the scorer's features; its weights do not know them.</param>
    public Lexicons(IReadOnlyDictionary<string, IReadOnlyList<string>> lexicons, IReadOnlySet<string> blind)
    {
        _names = [.. lexicons.Keys.Order(StringComparer.Ordinal)];
        _ids = _names.Select((name, id) => (name, id)).ToFrozenDictionary(x => x.name, x => x.id, StringComparer.Ordinal);
        var words = lexicons.Values.SelectMany(w => w).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var index = words.Select((word, id) => (word, id)).ToDictionary(x => x.word, x => x.id, StringComparer.Ordinal);
        _membership = new ulong[words.Length][];
        for (var i = 0; i < words.Length; i++) _membership[i] = new ulong[(_names.Length + 63) / 64];
        foreach (var (name, list) in lexicons)
        {
            var id = _ids[name];
            foreach (var word in list) _membership[index[word]][id >> 6] |= 1UL << (id & 63);
        }

        var seen = new ulong[(_names.Length + 63) / 64];
        for (var id = 0; id < _names.Length; id++) seen[id >> 6] |= blind.Contains(_names[id]) ? 0 : 1UL << (id & 63);
        _lexiconsOf = Array.ConvertAll(_membership, bits => Ids(bits, seen));
        Trie = new WordTrie(words);
        _amounts = words.Where(w => w.StartsWith(AmountPrefix, StringComparison.Ordinal))
            .ToFrozenDictionary(w => w[AmountPrefix.Length..], w => index[w], StringComparer.Ordinal);
    }

    private static int[] Ids(ulong[] bits, ulong[] seen)
    {
        var ids = new List<int>();
        for (var at = 0; at < bits.Length; at++)
        {
            for (var left = bits[at] & seen[at]; left != 0; left &= left - 1) ids.Add((at << 6) + BitOperations.TrailingZeroCount(left));
        }

        return [.. ids];
    }

    /// <summary>All words.</summary>
    public WordTrie Trie { get; }

    /// <summary>Names of the lexicons in order of their ids.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Words are numbered from 0 to here.</summary>
    public int WordCount => _membership.Length;

    /// <summary>The word that stands for any amount of a dimension, or -1.</summary>
    public int AmountWord(string dimension) => _amounts.GetValueOrDefault(dimension, -1);

    /// <summary>Id of a lexicon, or -1 when the catalog has none of that name.</summary>
    public int Id(string name) => _ids.GetValueOrDefault(name, -1);

    /// <summary>Ids of the lexicons a word belongs to and the scorer sees, ascending.</summary>
    public ReadOnlySpan<int> Of(int word) => _lexiconsOf[word];

    /// <summary>The lexicons of a word, a bit each.</summary>
    public ReadOnlySpan<ulong> Bits(int word) => _membership[word];

    /// <summary>Whether a word of the trie belongs to a lexicon.</summary>
    public bool Has(int word, int lexicon) => lexicon >= 0 && (_membership[word][lexicon >> 6] >> (lexicon & 63) & 1) != 0;
}
