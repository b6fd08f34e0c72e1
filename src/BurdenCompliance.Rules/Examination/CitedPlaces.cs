using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>Where each clause has been cited so far, so that a rule that yields says nothing twice.</summary>
internal sealed class CitedPlaces
{
    private readonly Dictionary<(string Clause, int Paragraph), List<(int Start, int End)>> _places = [];

    public void Add(string clause, ImmutableArray<Passage> passages)
    {
        foreach (var passage in passages)
        {
            ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (clause, passage.Paragraph), out _);
            (places ??= []).Add((passage.Start, passage.End));
        }
    }

    /// <summary>Whether one of the passages overlaps a place where the clause is cited.</summary>
    public bool Meet(string clause, ImmutableArray<Passage> passages)
    {
        foreach (var passage in passages)
        {
            if (!_places.TryGetValue((clause, passage.Paragraph), out var places)) continue;
            foreach (var (start, end) in places)
            {
                if (start < passage.End && passage.Start < end) return true;
            }
        }

        return false;
    }
}
