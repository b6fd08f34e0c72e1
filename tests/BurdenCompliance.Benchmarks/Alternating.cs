using System.Diagnostics;

namespace BurdenCompliance.Benchmarks;

/// <summary>Times two actions in turns within one run, so that a busy machine slows both; medians are compared.</summary>
internal static class Alternating
{
    /// <summary>A service is warm: by then the compiler has made its best of both sides.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <param name="rounds">Measured turns, after turns of warming up unless <paramref name="cold"/>.</param>
    public static (Timing Floor, Timing Measured) Run(Action floor, Action measured, int rounds, bool cold = false)
    {
        List<double> first = [], second = [];
        if (!cold) Warm(floor, measured);
        for (var round = 0; round < rounds; round++)
        {
            first.Add(Milliseconds(floor));
            second.Add(Milliseconds(measured));
        }

        return (Timing.Of(first), Timing.Of(second));
    }

    /// <summary>Runs the actions in turns until the compiler has done with them.</summary>
    public static void Warm(params ReadOnlySpan<Action> actions)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            foreach (var action in actions) action();
        }
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
