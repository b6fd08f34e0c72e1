using System.Numerics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>What each clause of one line adds to a score: reckoned when first asked for, kept for every rule that asks again.</summary>
/// <remarks>Keeps its memory from line to line; not thread safe.</remarks>
internal sealed class ScoreSheet(Weights weights, ClauseFeatures source)
{
    private readonly Features _features = new();
    private readonly short[] _block = new short[weights.Width];
    private readonly int[] _context = new int[weights.Width];
    private int[] _likely = new int[1024];
    private Known[] _known = new Known[1024];
    private Part[] _parts = [];
    private int[] _sums = [];
    private int _count;
    private Part _contextPart;
    private string? _heading;
    private bool _hasContext;
    private DraftProfile? _profile;
    private Line? _line;

    /// <summary>The line on the sheet.</summary>
    public Line Line => _line!;

    /// <summary>Columns of <see cref="Sums"/>.</summary>
    public int Columns => _context.Length;

    /// <summary>Takes up another line.</summary>
    public void Open(Line line, string? heading, DraftProfile profile)
    {
        if (!ReferenceEquals(profile, _profile) || !string.Equals(heading, _heading, StringComparison.Ordinal)) _hasContext = false;
        (_line, _heading, _profile, _count) = (line, heading, profile, 0);
        if (_parts.Length < line.Clauses.Length) _parts = new Part[line.Clauses.Length];
        _parts.AsSpan(0, line.Clauses.Length).Clear();
    }

    /// <summary>Squared length and gate of the heading and the profile.</summary>
    public (long Norm, long Gate) Context()
    {
        if (!_hasContext)
        {
            _features.Clear();
            source.Context(_heading, _profile!, _features);
            _contextPart = Take();
            Array.Clear(_context);
            Add(_contextPart, _context);
            // Nothing of the context is explained; its places are not kept.
            _count = _contextPart.First;
            _hasContext = true;
        }

        return (_contextPart.Norm, _contextPart.Gate);
    }

    /// <summary>Clause sums of the heading and the profile; after <see cref="Context"/>.</summary>
    public ReadOnlySpan<int> ContextSums => _context;

    /// <summary>Squared length and gate of a clause.</summary>
    public (long Norm, long Gate) Clause(int index)
    {
        ref var part = ref _parts[index];
        if (part.Norm == 0)
        {
            _features.Clear();
            source.Clause(Line, index, _profile!, _features);
            part = Take();
        }

        return (part.Norm, part.Gate);
    }

    /// <summary>Clause sums of a clause of the line; after <see cref="Clause"/>.</summary>
    public ReadOnlySpan<int> Sums(int index)
    {
        var needed = (index + 1) * Columns;
        if (_sums.Length < needed) Array.Resize(ref _sums, Math.Max(needed, _sums.Length * 2));
        var sums = _sums.AsSpan(index * Columns, Columns);
        if (_parts[index].Summed) return sums;
        sums.Clear();
        Add(_parts[index], sums);
        _parts[index].Summed = true;
        return sums;
    }

    /// <summary>One clause sum of a clause of the line; after <see cref="Clause"/>.</summary>
    public int Sum(int index, int column)
    {
        ref readonly var part = ref _parts[index];
        if (part.Summed) return _sums[(index * Columns) + column];
        var sum = 0;
        foreach (var known in _known.AsSpan(part.First, part.Count)) sum += weights.Weight(known.Place, column) * known.Weight;
        return sum;
    }

    /// <summary>Features of a clause that training knew; after <see cref="Clause"/>.</summary>
    public ReadOnlySpan<Known> Places(int index) => _known.AsSpan(_parts[index].First, _parts[index].Count);

    private Part Take()
    {
        var part = new Part { First = _count };
        var all = _features.All;
        if (_likely.Length < all.Length) _likely = new int[all.Length * 2];
        if (_known.Length < _count + all.Length) Array.Resize(ref _known, Math.Max(_count + all.Length, _known.Length * 2));
        // Without a branch: whether a feature is known is a coin toss, which a processor cannot foresee.
        var likely = 0;
        for (var i = 0; i < all.Length; i++)
        {
            part.Norm += all[i].Weight * all[i].Weight;
            _likely[likely] = i;
            likely += weights.MayKnow(all[i].Id);
        }

        foreach (var at in _likely.AsSpan(0, likely))
        {
            ref readonly var feature = ref all[at];
            var place = weights.Find(feature.Id);
            if (place < 0) continue;
            part.Gate += weights.Gate(place) * feature.Weight;
            _known[_count++] = new Known(place, feature.Weight, feature.Start, feature.Length);
        }

        part.Count = _count - part.First;
        return part;
    }

    private void Add(Part part, Span<int> sums)
    {
        for (var from = 0; from < part.Count; from += Weights.MostAdded)
        {
            Array.Clear(_block);
            foreach (ref readonly var known in _known.AsSpan(part.First + from, Math.Min(Weights.MostAdded, part.Count - from)))
                weights.AddTo(known.Place, known.Weight, _block);
            Flush(sums);
        }
    }

    private void Flush(Span<int> sums)
    {
        for (var i = 0; i < sums.Length; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(_block, i), out var low, out var high);
            var first = sums[i..];
            var second = sums[(i + Vector<int>.Count)..];
            (new Vector<int>(first) + low).CopyTo(first);
            (new Vector<int>(second) + high).CopyTo(second);
        }
    }

    /// <summary>A feature with its place in the weights.</summary>
    internal readonly record struct Known(int Place, int Weight, int Start, int Length);

    private struct Part
    {
        public long Norm, Gate;
        public int First, Count;
        public bool Summed;
    }
}
