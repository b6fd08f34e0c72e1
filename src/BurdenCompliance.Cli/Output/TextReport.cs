using BurdenCompliance.Cli.Check;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>What a person reads: the sentence, the mark under it, the clause, the advice.</summary>
internal sealed class TextReport(TextWriter output, RuleCatalog catalog) : IReportWriter
{
    private const int Around = 24;

    public void Add(string path, Answer answer)
    {
        var examination = answer.Examination;
        output.WriteLine(path);
        if (examination.Refusal is { } refusal)
        {
            output.WriteLine($"  未审查：{refusal.Message}（{refusal.Code}）");
            output.WriteLine();
            return;
        }

        output.WriteLine($"  {Verdicts(examination)}  正文 {examination.Counts!.Body:N0} 字");
        foreach (var remark in examination.Remarks.Where(remark => remark.LeavesOut)) output.WriteLine($"  [未检查] {remark.Message}");
        foreach (var finding in examination.Findings)
        {
            output.WriteLine();
            output.WriteLine($"  [{Severities(finding.Severity)}] {finding.Message}");
            foreach (var passage in finding.Passages) Show(answer.Draft!.Paragraphs[passage.Paragraph].Text, passage);
            output.WriteLine($"    第 {finding.Clause} 款  {catalog.Clause(finding.Clause).Text}");
            output.WriteLine($"    建议  {finding.Advice}  （{finding.RuleId}）");
        }

        foreach (var question in examination.Questions) output.WriteLine($"\n  [请确认] {question.Text}（第 {question.Clause} 款）");
        output.WriteLine();
    }

    public void Close() => output.Flush();

    private void Show(string text, Passage passage)
    {
        var from = Math.Max(0, passage.Start - Around);
        var to = Math.Min(text.Length, passage.End + Around);
        var before = (from > 0 ? "…" : "") + Flat(text[from..passage.Start]);
        output.WriteLine($"    {before}{Flat(passage.Text)}{Flat(text[passage.End..to])}{(to < text.Length ? "…" : "")}");
        output.WriteLine($"    {new string(' ', Width(before))}{new string('~', Width(passage.Text))}");
    }

    private static string Flat(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>Columns on a terminal: two for a full-width character.</summary>
    private static int Width(string text) => text.Sum(c => c < 0x1100 ? 1 : 2);

    private static string Verdicts(Examination examination) => examination.Verdict switch
    {
        Verdict.Inconsistent => $"不一致：{examination.Findings.Length} 处问题",
        Verdict.Explain => $"需说明：{examination.Findings.Length} 处问题",
        _ => examination.Findings.IsEmpty ? "一致：未发现问题" : $"一致：{examination.Findings.Length} 处建议",
    };

    private static string Severities(Severity severity) => severity switch
    {
        Severity.Breach => "违反",
        Severity.Justify => "须说明",
        _ => "建议",
    };
}
