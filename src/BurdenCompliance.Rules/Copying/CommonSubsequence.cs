namespace BurdenCompliance.Rules.Copying;

/// <summary>A sentence made ready to be compared with many: how much of it stands in another in the same order.</summary>
/// <remarks>Sixty-four characters a step: Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).</remarks>
internal sealed class CommonSubsequence
{
    private readonly Dictionary<char, int> _rows = [];
    private readonly List<ulong> _places = [];
    private readonly int _length, _words;

    public CommonSubsequence(ReadOnlySpan<char> sentence)
    {
        (_length, _words) = (sentence.Length, (sentence.Length + 63) / 64);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!_rows.TryGetValue(sentence[i], out var row))
            {
                _rows[sentence[i]] = row = _places.Count;
                for (var word = 0; word < _words; word++) _places.Add(0);
            }

            _places[row + (i >> 6)] |= 1UL << (i & 63);
        }
    }

    /// <summary>Length of the longest common subsequence, in characters.</summary>
    public int With(ReadOnlySpan<char> other)
    {
        Span<ulong> free = stackalloc ulong[_words];
        free.Fill(ulong.MaxValue);
        foreach (var c in other)
        {
            if (!_rows.TryGetValue(c, out var row)) continue;
            var carry = 0UL;
            for (var word = 0; word < _words; word++)
            {
                var matched = free[word] & _places[row + word];
                var sum = unchecked(free[word] + matched + carry);
                carry = sum < free[word] || (carry != 0 && sum == free[word]) ? 1UL : 0;
                free[word] = sum | (free[word] & ~matched);
            }
        }

        var common = 0;
        for (var i = 0; i < _length; i++) common += (int)(~free[i >> 6] >> (i & 63) & 1);
        return common;
    }
}
