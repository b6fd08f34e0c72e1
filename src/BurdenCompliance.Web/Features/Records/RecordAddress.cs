using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Features.Records;

/// <summary>Where a record can be looked at.</summary>
internal static class RecordAddress
{
    /// <param name="answer">What the record says.</param>
    /// <param name="asked">When the draft was handed in; its year is the one asked about.</param>
    public static string Of(RecordAnswer answer, DateTimeOffset asked) => answer.Record switch
    {
        RecordKind.Meetings => $"/occasions/meetings?year={BusinessDate.Of(asked).Year}{Anchor(answer)}",
        RecordKind.Inspections => $"/occasions/inspections?year={BusinessDate.Of(asked).Year}{Anchor(answer)}",
        _ => "/lists",
    };

    private static string Anchor(RecordAnswer answer) => answer.Entries is [var first, ..] ? $"#occasion-{first}" : "";
}
