using System.Collections.Immutable;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A stretch of one line under the same findings.</summary>
/// <param name="Places">The places that cover it; empty for plain text.</param>
/// <param name="Begins">The places that begin with it.</param>
internal sealed record Piece(string Text, ImmutableArray<Place> Places, ImmutableArray<Place> Begins)
{
    /// <summary>Cuts a text at the ends of its places; the pieces joined are the text.</summary>
    public static ImmutableArray<Piece> Cut(string text, ImmutableArray<Place> places)
    {
        // A place that does not hold what was found is never marked; the text is shown whatever happens.
        var inside = places.Where(p => p.Start >= 0 && p.Start < p.End && p.End <= text.Length
            && text.AsSpan(p.Start, p.End - p.Start).SequenceEqual(p.Text)).ToImmutableArray();
        var cuts = inside.SelectMany(p => new[] { p.Start, p.End }).Append(0).Append(text.Length).Distinct().Order().ToArray();
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new Piece(
                text[start..end],
                [.. inside.Where(p => p.Start <= start && p.End >= end)],
                [.. inside.Where(p => p.Start == start)])),
        ];
    }
}
