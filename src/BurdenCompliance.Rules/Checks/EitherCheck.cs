namespace BurdenCompliance.Rules.Checks;

/// <summary>A pattern of the catalog and the scorer side by side; where both find a passage, the pattern says why.</summary>
internal sealed class EitherCheck(ICheck pattern, ICheck scored, string clause) : ICheck
{
    public IEnumerable<Hit> Run(Case subject)
    {
        var first = pattern.Run(subject).Where(hit => hit.Run is not { } run || subject.Agrees(run, clause)).ToArray();
        return first.Concat(scored.Run(subject).Where(hit => !Array.Exists(first, known => Overlap(known, hit))));
    }

    private static bool Overlap(Hit a, Hit b) => a.Passages.Any(p => b.Passages.Any(q =>
        p.Paragraph == q.Paragraph && p.Start < q.End && q.Start < p.End));
}
