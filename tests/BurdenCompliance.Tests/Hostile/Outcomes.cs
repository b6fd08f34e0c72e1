using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>What came of a reading, in one word.</summary>
internal static class Outcomes
{
    /// <summary>The code of the refusal, or <c>done</c> with the codes of the remarks joined by <c>+</c>.</summary>
    public static string Of(Reading reading) => reading switch
    {
        Reading.Refused refused => refused.Refusal.Code,
        Reading.Done done => string.Join('+', done.Draft.Remarks.Select(remark => remark.Code).Distinct(StringComparer.Ordinal).Prepend("done")),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
