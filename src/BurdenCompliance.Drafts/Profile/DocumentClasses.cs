using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>性质 of a document: whole fields by a party committee or government are comprehensive, single tasks special, the rest general.</summary>
internal static class DocumentClasses
{
    /// <summary>The class and a short account of what decided it.</summary>
    public static (DocumentClass Class, string Words) Of(string title, string type, IssuerKind issuer)
    {
        var words = ProfileWords.All.Classes;
        var subject = Subject(title);
        if (words.ComprehensiveIssuers.Contains(WireNames.Of(issuer), StringComparer.Ordinal) && words.ComprehensiveTypes.Contains(type, StringComparer.Ordinal)
            && ProfileWords.FirstIn(subject, words.TaskWords) is null && ProfileWords.FirstIn(subject, words.ComprehensiveWords) is { } field)
            return (DocumentClass.Comprehensive, $"{field}，{type}");
        if (words.GeneralTypes.Contains(type, StringComparer.Ordinal))
        {
            return type is "通报" && ProfileWords.FirstIn(subject, words.TaskReports) is { } report
                ? (DocumentClass.SpecialTask, $"{report}，{type}")
                : (DocumentClass.General, type);
        }
        if (ProfileWords.FirstIn(subject, words.GeneralWords) is { } routine)
            return (DocumentClass.General, routine);
        if (IsInternalLearning(subject, issuer, words.LearningWords) is { } learning)
            return (DocumentClass.General, learning);
        if (IsManifold(subject, words.Matters))
            return (DocumentClass.General, subject);
        return title.Length == 0 ? (DocumentClass.General, "") : (DocumentClass.SpecialTask, subject);
    }

    private static string? IsInternalLearning(string subject, IssuerKind issuer, ImmutableArray<string> words) =>
        issuer == IssuerKind.PublicInstitution ? ProfileWords.FirstIn(subject, words) : null;

    // “召开…、印发…和开展…”: several matters in one.
    private static bool IsManifold(string subject, ImmutableArray<string> matters) =>
        subject.Contains('、', StringComparison.Ordinal) && matters.Count(matter => subject.Contains(matter, StringComparison.Ordinal)) >= 3;

    private static string Subject(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        return about < 0 ? title : title[(about + 2)..];
    }
}
