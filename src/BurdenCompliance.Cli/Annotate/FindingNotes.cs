using System.Collections.Immutable;
using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Annotate;

/// <summary>Notes that say of each finding what it is, which clause it goes by and what to do.</summary>
internal static class FindingNotes
{
    public static ImmutableArray<MarginNote> Of(Examination examination, RuleCatalog catalog) =>
        [.. examination.Findings.SelectMany(finding => Of(finding, catalog))];

    // A finding on the whole document has no passage.
    private static IEnumerable<MarginNote> Of(Finding finding, RuleCatalog catalog)
    {
        var title = $"{(finding.Exempt is { } exempt ? exempt.Name : KindNames.Word(finding.Severity))} {catalog.Cite(finding.Clause)}";
        var text = $"{finding.Message}\n依据：{catalog.Clause(finding.Clause).Text}\n建议：{finding.Advice}";
        return finding.Passages.IsEmpty
            ? [new MarginNote(null, 0, 0, title, text)]
            : finding.Passages.Select(passage => new MarginNote(passage.Paragraph, passage.Start, passage.End, title, text));
    }
}
