using System.Diagnostics;

namespace BurdenCompliance.Benchmarks;

/// <summary>Times two actions in turns within one run, so that a busy machine slows both; medians are compared.</summary>
internal static class Alternating
{
    /// <param name="rounds">Measured turns after two turns of warming up.</param>
    public static (Timing Floor, Timing Measured) Run(Action floor, Action measured, int rounds)
    {
        List<double> first = [], second = [];
        for (var round = -2; round < rounds; round++)
        {
            var (a, b) = (Milliseconds(floor), Milliseconds(measured));
            if (round < 0) continue;
            first.Add(a);
            second.Add(b);
        }

        return (Timing.Of(first), Timing.Of(second));
    }

    public static double Milliseconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}

/// <summary>Median and spread in milliseconds.</summary>
internal sealed record Timing(double Median, double Least, double Most)
{
    public static Timing Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return new Timing(sorted[sorted.Length / 2], sorted[0], sorted[^1]);
    }
}
