using System.Buffers;

namespace BurdenCompliance.Rules.Language;

/// <summary>The clauses of the regulation's own text, by which a draft that quotes it is known.</summary>
internal sealed class RegulationText
{
    /// <summary>Shorter stretches stand in any official text.</summary>
    private const int LeastLength = 6;

    private readonly HashSet<string> _clauses = new(StringComparer.Ordinal);
    private readonly SearchValues<char> _firsts;
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

        _firsts = SearchValues.Create([.. _clauses.Select(c => c[0])]);
        _lookup = _clauses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a clause stands in the regulation word for word; quotation marks around it do not count.</summary>
    public bool Has(ReadOnlySpan<char> clause)
    {
        var bare = clause.Trim().Trim("“”").Trim();
        return bare.Length >= LeastLength && _firsts.Contains(bare[0]) && _lookup.Contains(bare);
    }
}
