namespace BurdenCompliance.Rules.Copying;

/// <summary>Every short run of a text by its hash, so that another text streamed past it finds what both hold.</summary>
/// <remarks>The draft is indexed, the superiors stream: ten long superiors cost one pass each over a table that stays in the cache.</remarks>
internal sealed class SeedIndex
{
    /// <summary>Characters of a seed; shorter ones stand in any official text.</summary>
    public const int Seed = 8;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private static readonly ulong Leading = Power(Seed - 1);

    private readonly string _text;
    private readonly int[] _heads, _next;
    private readonly int _mask;

    public SeedIndex(string text)
    {
        _text = text;
        var size = 1024;
        while (size < text.Length * 2) size *= 2;
        _mask = size - 1;
        _heads = new int[size];
        Array.Fill(_heads, -1);
        _next = new int[Math.Max(1, text.Length)];
        ulong hash = 0;
        for (var i = 0; i < text.Length; i++)
        {
            hash = Roll(hash, text, i);
            if (i < Seed - 1) continue;
            var slot = Slot(hash);
            (_next[i - Seed + 1], _heads[slot]) = (_heads[slot], i - Seed + 1);
        }
    }

    /// <summary>The last place here whose run may be that of the hash, or -1.</summary>
    public int Last(ulong hash) => _heads[Slot(hash)];

    /// <summary>The place before it with the same mark, or -1.</summary>
    public int Before(int place) => _next[place];

    /// <summary>Whether the run at a place here stands at a place of another text.</summary>
    public bool Stands(int place, ReadOnlySpan<char> other, int there) => _text.AsSpan(place, Seed).SequenceEqual(other.Slice(there, Seed));

    /// <summary>The hash of the run that ends at a place, from that of the run before.</summary>
    public static ulong Roll(ulong hash, ReadOnlySpan<char> text, int at)
    {
        unchecked
        {
            if (at >= Seed) hash -= (text[at - Seed] + 1UL) * Leading;
            return (hash * Base) + text[at] + 1;
        }
    }

    private int Slot(ulong hash) => (int)(hash >> 20) & _mask;

    private static ulong Power(int exponent)
    {
        ulong value = 1;
        for (var i = 0; i < exponent; i++) value = unchecked(value * Base);
        return value;
    }
}
