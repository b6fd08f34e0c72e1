namespace BurdenCompliance.Rules.Checks;

/// <summary>A pattern of the catalog and the scorer side by side; where both find a passage, the pattern says why.</summary>
internal sealed class EitherCheck(LineCheck pattern, LineCheck scored, string clause) : LineCheck
{
    public override LineNeeds Needs { get; } = new(pattern.Needs.Lexicons, clause);

    public override void Find(LineCase here, List<Hit> found)
    {
        pattern.Find(here, found);
        found.RemoveAll(hit => hit.Run is { } run && !here.Agrees(run, clause));
        var known = found.Count;
        scored.Find(here, found);
        for (var i = found.Count - 1; i >= known; i--)
        {
            if (Meets(found, known, found[i])) found.RemoveAt(i);
        }
    }

    private static bool Meets(List<Hit> found, int known, Hit hit)
    {
        for (var i = 0; i < known; i++)
        {
            foreach (var a in found[i].Passages)
            {
                foreach (var b in hit.Passages)
                {
                    if (a.Start < b.End && b.Start < a.End) return true;
                }
            }
        }

        return false;
    }
}
