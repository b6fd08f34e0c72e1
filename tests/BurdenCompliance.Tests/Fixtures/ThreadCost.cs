using System.Diagnostics;
using System.Globalization;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Processor time and memory that the current thread spends: other tests and other programs do not count.</summary>
internal sealed class ThreadCost
{
    private readonly long _bytes = GC.GetAllocatedBytesForCurrentThread();
    private readonly double _seconds = Seconds();

    /// <summary>Bytes asked for since, freed or not: more than were ever held at once.</summary>
    public long Bytes => GC.GetAllocatedBytesForCurrentThread() - _bytes;

    public double Spent => Seconds() - _seconds;

    // Linux counts a thread's ticks of 10 ms; elsewhere the clock on the wall serves.
    private static double Seconds()
    {
        const string Status = "/proc/thread-self/stat";
        if (!File.Exists(Status))
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        var text = File.ReadAllText(Status);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }
}
