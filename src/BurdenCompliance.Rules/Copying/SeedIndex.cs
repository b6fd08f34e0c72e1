namespace BurdenCompliance.Rules.Copying;

/// <summary>Every short run of a text by its hash, so that another text streamed past it finds what both hold.</summary>
/// <remarks>The draft is indexed, the superiors stream: ten long superiors cost one pass each over a table that stays in the cache.</remarks>
internal sealed class SeedIndex
{
    /// <summary>Characters of a seed; shorter ones stand in any official text.</summary>
    public const int Seed = 8;

    /// <summary>A run that stands more often than this is a set phrase; further places are not followed.</summary>
    private const int MostPlaces = 6;

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

    /// <summary>Calls back with each place where a seed of the other text stands here: place there, place here.</summary>
    public void Stream(string other, Action<int, int> found)
    {
        ulong hash = 0;
        for (var i = 0; i < other.Length; i++)
        {
            hash = Roll(hash, other, i);
            if (i < Seed - 1) continue;
            var start = i - Seed + 1;
            var left = MostPlaces;
            for (var at = _heads[Slot(hash)]; at >= 0 && left > 0; at = _next[at])
            {
                if (!_text.AsSpan(at, Seed).SequenceEqual(other.AsSpan(start, Seed))) continue;
                found(start, at);
                left--;
            }
        }
    }

    private int Slot(ulong hash) => (int)(hash >> 20) & _mask;

    private static ulong Roll(ulong hash, string text, int at)
    {
        unchecked
        {
            if (at >= Seed) hash -= (text[at - Seed] + 1UL) * Leading;
            return (hash * Base) + text[at] + 1;
        }
    }

    private static ulong Power(int exponent)
    {
        ulong value = 1;
        for (var i = 0; i < exponent; i++) value = unchecked(value * Base);
        return value;
    }
}
