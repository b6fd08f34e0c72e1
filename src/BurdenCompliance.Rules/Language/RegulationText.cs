namespace BurdenCompliance.Rules.Language;

/// <summary>The clauses of the regulation's own text, by which a draft that quotes it is known.</summary>
internal sealed class RegulationText
{
    /// <summary>Few clauses share length, first and last character with one of the regulation; the others need no hash.</summary>
    private const int Shapes = 1 << 14;

    /// <summary>Shorter stretches stand in any official text.</summary>
    private const int LeastLength = 6;

    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);
    private readonly bool[] _shapes = new bool[Shapes];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="texts">Provisions, clauses, preamble and closing.</param>
    public RegulationText(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            for (var start = 0; start < text.Length;)
            {
                var end = LineReader.ClauseEnd(text, start);
                var clause = text.AsSpan(start, end - start).Trim();
                if (clause.Length >= LeastLength) _clauses.Add(clause.ToString());
                start = end + 1;
            }
        }

        foreach (var clause in _clauses) _shapes[Shape(clause)] = true;
        _lookup = _clauses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a clause stands in the regulation word for word; quotation marks around it do not count.</summary>
    public bool Has(ReadOnlySpan<char> clause)
    {
        var bare = clause.Trim().Trim("“”").Trim();
        return bare.Length >= LeastLength && _shapes[Shape(bare)] && _lookup.Contains(bare);
    }

    private static int Shape(ReadOnlySpan<char> clause) =>
        (int)(unchecked((clause[0] * 0x9E3779B1u) ^ (clause[^1] * 0x85EBCA6Bu) ^ ((uint)clause.Length * 0xC2B2AE35u)) >> 18);
}
