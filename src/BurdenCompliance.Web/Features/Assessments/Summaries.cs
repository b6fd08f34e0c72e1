using BurdenCompliance.Registry;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>An assessment in a few words.</summary>
internal static class Summaries
{
    /// <summary>Verdict and number of findings.</summary>
    public static string Of(AssessmentSummary summary) => summary.Findings == 0
        ? $"{Names.Of(summary.Verdict)}，{Wording.FindingsNone}"
        : $"{Names.Of(summary.Verdict)}，{string.Format(Wording.FindingsCount, summary.Findings)}";

    /// <summary>Its title, or the file's name when it has none.</summary>
    public static string Title(AssessmentSummary summary) => summary.Title.Length > 0 ? summary.Title : summary.File.Name;

    /// <summary>Official time, to the minute.</summary>
    public static string Time(DateTimeOffset moment) => OfficialTime.Of(moment).ToString("yyyy-MM-dd HH:mm");
}
