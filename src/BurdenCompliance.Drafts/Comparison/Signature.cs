namespace BurdenCompliance.Drafts.Comparison;

/// <summary>The characters of a paragraph's beginning, single and in neighbouring pairs, sorted: enough to tell how much two have in common.</summary>
internal sealed class Signature
{
    private const int MostCharacters = 500;
    private readonly int[] _pairs;

    public Signature(string words)
    {
        _pairs = new int[2 * Math.Min(words.Length, MostCharacters) - 1];
        for (var i = 0; i < _pairs.Length; i++)
            _pairs[i] = i % 2 == 0 ? words[i / 2] : words[i / 2] << 16 | words[i / 2 + 1];
        Array.Sort(_pairs);
    }

    /// <summary>Steps of one comparison.</summary>
    public int Cost => _pairs.Length;

    /// <summary>From 0, nothing in common, to 1.</summary>
    public double Likeness(Signature other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < _pairs.Length && j < other._pairs.Length;)
        {
            var order = _pairs[i].CompareTo(other._pairs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (_pairs.Length + other._pairs.Length);
    }
}
