using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Drafts.Package;

public sealed class HostileTests
{
    private const double MostSeconds = 2;
    private const long MostBytes = 512L << 20;

    /// <summary>Kind, and what must come of every file: a code, <c>done</c>, or nothing where either will do.</summary>
    [Theory]
    [InlineData("SEC-01", "E_DEPTH")]
    [InlineData("SEC-02", null)]
    [InlineData("SEC-03", null)]
    [InlineData("SEC-04", "E_DTD")]
    [InlineData("SEC-05", "E_")]
    [InlineData("SEC-06", "E_")]
    [InlineData("SEC-07", "done external-target")]
    [InlineData("SEC-08", "done malformed-link")]
    public void A_hostile_file_costs_little_and_ends_in_a_refusal_or_a_draft(string kind, string? expected)
    {
        var n = 0;
        foreach (var file in Hostile.Files(kind))
        {
            var cost = new ThreadCost();
            var reading = file.Read();
            cost.Spent.ShouldBeLessThan(MostSeconds, $"{kind} {n}");
            cost.Bytes.ShouldBeLessThan(MostBytes, $"{kind} {n}");
            if (expected is not null)
                Outcome(reading).ShouldStartWith(expected, Case.Sensitive, $"{kind} {n}");
            n++;
        }
        n.ShouldBeGreaterThanOrEqualTo(50);
    }

    private static string Outcome(Reading reading) => reading switch
    {
        Reading.Refused refused => refused.Refusal.Code,
        Reading.Done done => string.Join(' ', done.Draft.Remarks.Select(remark => remark.Code).Prepend("done")),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
