using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Cli.Check;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>What a person reads: the sentence, the mark under it, the clause, the advice.</summary>
internal sealed class TextReport(TextWriter output, RuleCatalog catalog) : IReportWriter
{
    private const int Around = 24, MostPairs = 8;

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
            output.WriteLine($"  [{(finding.Exempt is null ? KindNames.Word(finding.Severity) : "例外")}] {finding.Message}");
            foreach (var passage in finding.Copied is null ? finding.Passages : []) Show(answer.Draft!.Paragraphs[passage.Paragraph].Text, passage);
            if (finding.Exempt is { } exempt) output.WriteLine($"    例外  {Exemptions.Sentence(exempt)}");
            if (finding.Copied is { } copied) Pairs(copied);
            if (!finding.Why.IsEmpty) output.WriteLine($"    依据  {string.Join("  ", finding.Why.Select(r => $"{r.Role}“{Flat(r.Words)}”"))}");
            output.WriteLine($"    {catalog.Cite(finding.Clause)}  {catalog.Clause(finding.Clause).Text}");
            output.WriteLine($"    建议  {finding.Advice}  （{finding.RuleId}）");
        }

        foreach (var question in examination.Questions) output.WriteLine($"\n  [请确认] {question.Text}{catalog.Cite(question.Clause)}");
        foreach (var unused in examination.Exemptions.Where(e => e.Findings == 0)) output.WriteLine($"\n  [例外] 声明的“{unused.Name}”没有用到：{unused.Basis}");
        BurdenLines.Write(output, examination.Burden);
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

    private void Pairs(CopiedFrom copied)
    {
        foreach (var pair in copied.Pairs.Take(MostPairs))
        {
            output.WriteLine($"    本件  {Flat(pair.Ours)}");
            output.WriteLine($"    {(pair.Reworded ? "改写" : "上位")}  {Flat(pair.Theirs)}");
        }

        if (copied.Pairs.Length > MostPairs) output.WriteLine($"    另有 {copied.Pairs.Length - MostPairs} 处");
    }

    private static string Flat(string text) => text.Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>Columns on a terminal: two for a full-width character.</summary>
    private static int Width(string text) => text.Sum(c => c < 0x1100 ? 1 : 2);

    private static string Verdicts(Examination examination) => examination.Verdict switch
    {
        Verdict.Inconsistent => $"不一致：{examination.Findings.Length} 处问题",
        Verdict.Explain => $"需作说明：{examination.Findings.Length} 处问题",
        _ when examination.Findings.Any(f => f.Exempt is not null) => $"一致：{examination.Findings.Count(f => f.Exempt is not null)} 处例外，{examination.Findings.Count(f => f.Exempt is null)} 处建议",
        _ => examination.Findings.IsEmpty ? "一致：未发现问题" : $"一致：{examination.Findings.Length} 处建议",
    };
}
