using System.Collections.Concurrent;
using System.Diagnostics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Tests.Fixtures;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Every named file: the answer expected, little time, little memory, and the same answer again.</summary>
public sealed class HostileFileTests(ITestOutputHelper output)
{
    private const double MostSeconds = 2;
    private const long MostBytes = 512L << 20;

    [Theory]
    [InlineData("SEC-01")]
    [InlineData("SEC-02")]
    [InlineData("SEC-03")]
    [InlineData("SEC-04")]
    [InlineData("SEC-05")]
    [InlineData("SEC-06")]
    [InlineData("SEC-07")]
    [InlineData("SEC-08")]
    [InlineData("SEC-13")]
    [InlineData("honest")]
    public void Each_comes_to_the_end_expected_of_it(string kind)
    {
        var trouble = new ConcurrentBag<string>();
        var (files, slowest, largest) = (0, 0.0, 0L);
        foreach (var file in HostileFiles.All().Where(file => file.Class == kind))
        {
            var bytes = file.Make();
            var (cost, start) = (new ThreadCost(), Stopwatch.GetTimestamp());
            var outcome = Outcome(bytes);
            var (spent, held) = (cost.Spent, cost.Bytes);
            // A machine so busy that ten seconds gave the file less than two of a processor.
            var starved = outcome is "E_DEADLINE" && Stopwatch.GetElapsedTime(start) >= Limits.Time && spent < MostSeconds;
            if (!file.Allows(outcome) && !starved)
                trouble.Add($"{file.Name}: {outcome}, not {file.Expected}");
            if (spent > MostSeconds)
                trouble.Add($"{file.Name}: {spent:F2} s");
            if (held > MostBytes)
                trouble.Add($"{file.Name}: {held >> 20} MiB");
            if (bytes.Length < 100_000 && Outcome(bytes) != outcome)
                trouble.Add($"{file.Name}: another answer the second time");
            (files, slowest, largest) = (files + 1, Math.Max(slowest, spent), Math.Max(largest, held));
        }
        output.WriteLine($"{kind}: {files} files, slowest {slowest:F2} s, most memory asked for {largest >> 20} MiB");
        Figures.Write("named", $"{kind} {files} {slowest:F2} {largest >> 20} {trouble.Count}");
        trouble.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_a_thousand_and_more_each_with_a_name_of_its_own()
    {
        var names = HostileFiles.All().Select(file => $"{file.Class} {file.Name}").ToArray();
        names.ShouldBeUnique();
        names.Length.ShouldBeGreaterThanOrEqualTo(1_000);
    }

    private static string Outcome(byte[] bytes)
    {
        try
        {
            var reading = DraftReader.Read(bytes, "文稿.docx");
            var outcome = Outcomes.Of(reading);
            return reading is Reading.Refused && Refusals.All.All(known => known.Code != outcome) ? $"unknown code {outcome}" : outcome;
        }
        // Anything thrown is a defect; the list of troubles names the file.
        catch (Exception thrown)
        {
            return $"threw {thrown.GetType().Name}";
        }
    }
}
