namespace BurdenCompliance.Rules.Language;

/// <summary>All words of all lexicons in one double-array trie; finds every word at every place in one pass.</summary>
/// <remarks>Cost is one array look-up for a character that starts no word; it does not grow with the number of words.</remarks>
internal sealed class WordTrie
{
    private readonly ushort[] _symbols = new ushort[65536];
    private readonly ulong[] _starts = new ulong[65536 / 64];
    private readonly Node[] _nodes;

    /// <param name="words">Distinct, not empty; the index is the word's id.</param>
    public WordTrie(IReadOnlyList<string> words)
    {
        var alphabet = 0;
        foreach (var c in words.SelectMany(w => w))
        {
            if (_symbols[c] == 0) _symbols[c] = checked((ushort)++alphabet);
        }

        var order = Enumerable.Range(0, words.Count).OrderBy(i => words[i], StringComparer.Ordinal).ToArray();
        _nodes = new Builder(words, order, _symbols).Build();
        foreach (var word in words) _starts[word[0] >> 6] |= 1UL << (word[0] & 63);
    }

    /// <summary>Calls back for each word found, by start and then by length.</summary>
    public void Find(ReadOnlySpan<char> text, List<Match> found)
    {
        var nodes = _nodes;
        for (var start = 0; start < text.Length; start++)
        {
            if ((_starts[text[start] >> 6] >> (text[start] & 63) & 1) == 0) continue;
            var state = 0;
            for (var at = start; at < text.Length; at++)
            {
                var symbol = _symbols[text[at]];
                if (symbol == 0) break;
                var next = nodes[state].Base + symbol;
                if (next >= nodes.Length || nodes[next].Check != state) break;
                state = next;
                if (nodes[state].Word >= 0) found.Add(new Match(start, at + 1, nodes[state].Word));
            }
        }
    }

    /// <summary>A word at its place.</summary>
    internal readonly record struct Match(int Start, int End, int Word);

    /// <summary>A state: where its followers begin, whose follower it is, the word that ends here or -1.</summary>
    private record struct Node(int Base, int Check, int Word);

    private sealed class Builder(IReadOnlyList<string> words, int[] order, ushort[] symbols)
    {
        private Node[] _nodes = Empty(1024);
        private int _free = 1;

        public Node[] Build()
        {
            var open = new Stack<(int State, int From, int To, int Depth)>();
            open.Push((0, 0, order.Length, 0));
            while (open.TryPop(out var node))
            {
                var groups = Groups(node.From, node.To, node.Depth, node.State);
                if (groups.Count == 0) continue;
                var offset = Place(groups);
                _nodes[node.State].Base = offset;
                foreach (var (symbol, _, _) in groups) _nodes[offset + symbol].Check = node.State;
                foreach (var (symbol, from, to) in groups) open.Push((offset + symbol, from, to, node.Depth + 1));
            }

            return _nodes;
        }

        private List<(int Symbol, int From, int To)> Groups(int from, int to, int depth, int state)
        {
            var groups = new List<(int, int, int)>();
            for (var i = from; i < to;)
            {
                var word = words[order[i]];
                if (word.Length == depth)
                {
                    _nodes[state].Word = order[i++];
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

        // Plain loops: this runs at every start, before anything is compiled well.
        private int Place(List<(int Symbol, int From, int To)> groups)
        {
            int least = int.MaxValue, most = 0;
            foreach (var (symbol, _, _) in groups) (least, most) = (Math.Min(least, symbol), Math.Max(most, symbol));
            while (_free < _nodes.Length && _nodes[_free].Check != -1) _free++;
            for (var offset = Math.Max(0, _free - least); ; offset++)
            {
                Grow(offset + most + 1);
                if (IsFree(offset, groups)) return offset;
            }
        }

        private bool IsFree(int offset, List<(int Symbol, int From, int To)> groups)
        {
            foreach (var (symbol, _, _) in groups)
            {
                if (offset + symbol == 0 || _nodes[offset + symbol].Check != -1) return false;
            }

            return true;
        }

        private void Grow(int size)
        {
            if (size <= _nodes.Length) return;
            var old = _nodes.Length;
            Array.Resize(ref _nodes, Math.Max(size, old * 2));
            _nodes.AsSpan(old).Fill(new Node(0, -1, -1));
        }

        private static Node[] Empty(int size)
        {
            var nodes = new Node[size];
            Array.Fill(nodes, new Node(0, -1, -1));
            return nodes;
        }
    }
}
