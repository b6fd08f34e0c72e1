using System.Diagnostics;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The end of patience with one file, and the caller's own cancellation.</summary>
internal sealed class Deadline(CancellationToken cancellation)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <exception cref="DraftRefusedException">The time for one file is over.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) > Limits.Time)
            throw new DraftRefusedException(Refusals.Deadline);
    }
}
