namespace BurdenCompliance.Rules.Language;

/// <summary>All words of all lexicons in one double-array trie; finds every word at every place in one pass.</summary>
/// <remarks>Cost is one array look-up for a character that starts no word; it does not grow with the number of words.</remarks>
internal sealed class WordTrie
{
    private readonly ushort[] _symbols = new ushort[65536];
    private readonly int[] _base;
    private readonly int[] _check;
    private readonly int[] _word;

    /// <param name="words">Distinct, not empty; the index is the word's id.</param>
    public WordTrie(IReadOnlyList<string> words)
    {
        var alphabet = 0;
        foreach (var c in words.SelectMany(w => w))
        {
            if (_symbols[c] == 0) _symbols[c] = checked((ushort)++alphabet);
        }

        var order = Enumerable.Range(0, words.Count).OrderBy(i => words[i], StringComparer.Ordinal).ToArray();
        (_base, _check, _word) = new Builder(words, order, _symbols).Build();
    }

    /// <summary>Calls back for each word found, by start and then by length.</summary>
    public void Find(ReadOnlySpan<char> text, List<Match> found)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var state = 0;
            for (var at = start; at < text.Length; at++)
            {
                var symbol = _symbols[text[at]];
                if (symbol == 0) break;
                var next = _base[state] + symbol;
                if (next >= _check.Length || _check[next] != state) break;
                state = next;
                if (_word[state] >= 0) found.Add(new Match(start, at + 1, _word[state]));
            }
        }
    }

    /// <summary>A word at its place.</summary>
    internal readonly record struct Match(int Start, int End, int Word);

    private sealed class Builder(IReadOnlyList<string> words, int[] order, ushort[] symbols)
    {
        private int[] _base = new int[1024];
        private int[] _check = Filled(1024);
        private int[] _word = Filled(1024);
        private int _free = 1;

        public (int[], int[], int[]) Build()
        {
            var open = new Stack<(int State, int From, int To, int Depth)>();
            open.Push((0, 0, order.Length, 0));
            while (open.TryPop(out var node))
            {
                var groups = Groups(node.From, node.To, node.Depth, node.State);
                if (groups.Count == 0) continue;
                var offset = Place(groups);
                _base[node.State] = offset;
                foreach (var (symbol, _, _) in groups) _check[offset + symbol] = node.State;
                foreach (var (symbol, from, to) in groups) open.Push((offset + symbol, from, to, node.Depth + 1));
            }

            return (_base, _check, _word);
        }

        private List<(int Symbol, int From, int To)> Groups(int from, int to, int depth, int state)
        {
            var groups = new List<(int, int, int)>();
            for (var i = from; i < to;)
            {
                var word = words[order[i]];
                if (word.Length == depth)
                {
                    _word[state] = order[i++];
                    continue;
                }

                var c = word[depth];
                var end = i;
                while (end < to && words[order[end]].Length > depth && words[order[end]][depth] == c) end++;
                groups.Add((symbols[c], i, end));
                i = end;
            }

            return groups;
        }

        private int Place(List<(int Symbol, int From, int To)> groups)
        {
            while (_free < _check.Length && _check[_free] != -1) _free++;
            for (var offset = Math.Max(0, _free - groups.Min(g => g.Symbol)); ; offset++)
            {
                Grow(offset + groups.Max(g => g.Symbol) + 1);
                if (groups.TrueForAll(g => offset + g.Symbol > 0 && _check[offset + g.Symbol] == -1)) return offset;
            }
        }

        private void Grow(int size)
        {
            if (size <= _check.Length) return;
            var old = _check.Length;
            var grown = Math.Max(size, old * 2);
            Array.Resize(ref _base, grown);
            Array.Resize(ref _check, grown);
            Array.Resize(ref _word, grown);
            _check.AsSpan(old).Fill(-1);
            _word.AsSpan(old).Fill(-1);
        }

        private static int[] Filled(int size)
        {
            var array = new int[size];
            Array.Fill(array, -1);
            return array;
        }
    }
}
