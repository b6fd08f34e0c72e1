using System.Collections.Concurrent;
using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Thousands of mutants: each is read or refused, in little time, and the same way again. <c>BURDEN_MUTANTS</c> sets how many, <c>BURDEN_FIRST_MUTANT</c> where to begin.</summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private const double MostSeconds = 2;
    private const long MostBytes = 512L << 20;
    private const int ExaminedEach = 8;
    private static readonly int Count = Setting("BURDEN_MUTANTS", 20_000);
    private static readonly int First = Setting("BURDEN_FIRST_MUTANT", 0);

    [Fact]
    public void No_mutant_does_harm()
    {
        var mutator = new Mutator(SoundFiles.All());
        var examiner = Examiner.Load(Path.Combine(Corpus.Solution, "RuleCatalog.json"));
        var known = Refusals.All.Select(refusal => refusal.Code).Append("done").ToHashSet(StringComparer.Ordinal);
        var outcomes = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var trouble = new ConcurrentBag<string>();
        var slowest = new ConcurrentDictionary<int, double>();
        Parallel.For(First, First + Count, number =>
        {
            try
            {
                var file = mutator.Make(number);
                var cost = new ThreadCost();
                var reading = DraftReader.Read(file, "文稿.docx");
                if (number % ExaminedEach == 0)
                    ExaminationJson.ToString(examiner.Examine(reading));
                var (spent, held) = (cost.Spent, cost.Bytes);
                var outcome = Outcomes.Of(reading).Split('+')[0];
                outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
                if (!known.Contains(outcome) || spent > MostSeconds || held > MostBytes)
                    trouble.Add($"{number}: {outcome}, {spent:F2} s, {held >> 20} MiB");
                if (number % ExaminedEach == 1 && Outcomes.Of(DraftReader.Read(file, "文稿.docx")) != Outcomes.Of(reading))
                    trouble.Add($"{number}: another answer the second time");
                slowest.AddOrUpdate(Environment.CurrentManagedThreadId, spent, (_, before) => Math.Max(before, spent));
            }
            // Whatever is thrown is a defect; the number finds the mutant again.
            catch (Exception thrown)
            {
                trouble.Add($"{number}: {thrown.GetType().Name} {thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("BurdenCompliance.Drafts", StringComparison.Ordinal) || line.Contains("BurdenCompliance.Rules", StringComparison.Ordinal))?.Trim()}");
            }
        });
        foreach (var (outcome, count) in outcomes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"{outcome} {count}");
        Figures.Write("mutants", $"{Count} {outcomes.GetValueOrDefault("done")} {outcomes.Count - 1} {slowest.Values.Max():F2} {trouble.Count}");
        trouble.Order(StringComparer.Ordinal).Take(50).ShouldBeEmpty();
        // A mutator that only breaks files, or never does, proves nothing.
        outcomes.GetValueOrDefault("done").ShouldBeInRange(Count / 10, Count * 9 / 10);
        outcomes.Count.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void The_same_number_is_the_same_mutant()
    {
        var (one, other) = (new Mutator(SoundFiles.All()), new Mutator(SoundFiles.All()));
        for (var number = 0; number < 200; number++)
            one.Make(number).ShouldBe(other.Make(number));
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : usual;
}
