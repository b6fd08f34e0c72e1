using System.Text;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary>The matrix of all clauses: by which rules, or how else, each is decided.</summary>
internal static class CoveragePage
{
    public static string Of(RuleCatalog catalog)
    {
        var clauses = catalog.Provisions.SelectMany(p => p.Clauses).Concat(catalog.Bases.SelectMany(b => b.Clauses)).ToArray();
        var open = clauses.Where(c => !Decided(c, catalog)).Select(c => c.Id).ToArray();
        var page = new StringBuilder("# 条款覆盖表\n\n");
        page.Append("由 `burden catalog docs docs` 从规则库生成，测试核对。每一款由规则、比对、台账、提问、画像中的一种或者几种来判断；不查的写明理由。\n\n");
        page.Append($"条款 {clauses.Length} 款，规则 {catalog.Rules.Length} 条。{(open.Length == 0 ? "没有遗漏。" : $"还没有着落的：{string.Join('、', open)}。")}\n");
        foreach (var provision in catalog.Provisions)
        {
            page.Append($"\n## {provision.Heading}　{provision.Title}\n\n| 款 | 内容 | 由什么判断 |\n|---|---|---|\n");
            foreach (var clause in provision.Clauses) page.Append($"| {clause.Id} | {clause.Text} | {Ways(clause, catalog)} |\n");
        }

        foreach (var basis in catalog.Bases)
        {
            page.Append($"\n## 《{basis.Title}》（{basis.Issued}）\n\n| 款 | 内容 | 由什么判断 |\n|---|---|---|\n");
            foreach (var clause in basis.Clauses) page.Append($"| {clause.Id} | {clause.Text} | {Ways(clause, catalog)} |\n");
        }

        return page.ToString();
    }

    /// <summary>Whether anything decides a clause.</summary>
    public static bool Decided(Clause clause, RuleCatalog catalog) =>
        catalog.Rules.Any(r => r.Clause == clause.Id) || catalog.Coverage.Any(n => n.Clause == clause.Id);

    private static string Ways(Clause clause, RuleCatalog catalog) => string.Join("<br>",
        catalog.Rules.Where(r => r.Clause == clause.Id).Select(r => $"{KindNames.Name(r.Kind)} [{r.Name}](rules/{r.Id}.md)")
            .Concat(catalog.Records.Where(r => r.Clause == clause.Id).Select(r => $"{KindNames.Name(CoverageBy.Ledger)}：{r.Title}（`{r.Id}`）"))
            .Concat(catalog.Coverage.Where(n => n.Clause == clause.Id).Select(n => $"{KindNames.Name(n.By)}：{n.Reason}"))
            .DefaultIfEmpty("—"));
}
