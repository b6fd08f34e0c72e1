using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Annotate;

/// <summary>Notes that say of each finding what it is, which clause it goes by and what to do.</summary>
internal static class FindingNotes
{
    public static ImmutableArray<MarginNote> Of(Examination examination, RuleCatalog catalog) =>
        [.. examination.Findings.SelectMany(finding => Of(finding, catalog.Clause(finding.Clause)))];

    // A finding on the whole document has no passage.
    private static IEnumerable<MarginNote> Of(Finding finding, Clause clause)
    {
        var title = $"{Severities(finding.Severity)}（第 {clause.Id} 款）";
        var text = $"{finding.Message}\n依据：{clause.Text}\n建议：{finding.Advice}";
        return finding.Passages.IsEmpty
            ? [new MarginNote(null, 0, 0, title, text)]
            : finding.Passages.Select(passage => new MarginNote(passage.Paragraph, passage.Start, passage.End, title, text));
    }

    private static string Severities(Severity severity) => severity switch
    {
        Severity.Breach => "违反规定",
        Severity.Justify => "需作说明",
        _ => "建议",
    };
}
