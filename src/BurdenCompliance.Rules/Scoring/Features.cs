namespace BurdenCompliance.Rules.Scoring;

/// <summary>A feature of a text.</summary>
/// <param name="Id">Hash that names it.</param>
/// <param name="Weight">How much it counts, a small positive number.</param>
/// <param name="Start">Place in the line's text, for explanations; -1 when it has none.</param>
internal readonly record struct Feature(uint Id, int Weight, int Start, int Length);

/// <summary>Features in the order they were met; keeps its memory from text to text.</summary>
internal sealed class Features
{
    private Feature[] _all = new Feature[512];
    private int _count;

    public ReadOnlySpan<Feature> All => _all.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(uint id, int weight, int start, int length)
    {
        if (_count == _all.Length) Array.Resize(ref _all, _all.Length * 2);
        _all[_count++] = new Feature(id, weight, start, length);
    }
}
