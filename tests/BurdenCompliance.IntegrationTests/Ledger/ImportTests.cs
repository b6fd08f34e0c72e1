using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

[Collection(PostgresCollection.Name)]
public sealed class ImportTests(PostgresFixture postgres)
{
    private static readonly string[][] Rows =
    [
        ["2025年发文登记表"],
        ["序号", "文件标题", "印发日期", "文种", "文号", "形式", "主送层级", "单位数"],
        ["1", "关于防汛的通知", "2025-03-01", "通知", "云试〔2025〕1号", "红头", "县级", "12"],
        ["2", "关于防火的通知", "2025年4月2日", "通知", "云试〔2025〕2号", "", "乡镇（街道）", ""],
        ["3", "关于防疫的通知", "去年五月", "通知", "云试〔2025〕3号", "", "", ""],
        ["4", "", "2025-06-01", "通知", "", "", "", ""],
        ["5", "关于防汛的通知", "2025-03-01", "通知", "云试〔2025〕1号", "红头", "县级", "12"],
        ["6", "关于防冻的通知", "2025-12-01", "通知", "", "口信", "", ""],
        ["7", "关于来年的通知", "2027-01-01", "通知", "", "", "", ""],
        [],
    ];

    [Fact]
    public async Task Each_row_that_is_not_taken_says_why()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var table = await bench.Import.PreviewAsync(LedgerBench.Sheet(Rows), bench.Office);
        table.Accepted.Select(row => (row.Row, row.Facts.Title, row.Facts.Units)).ShouldBe([(3, "关于防汛的通知", 12), (4, "关于防火的通知", 0)]);
        table.Refused.Select(row => (row.Row, row.Trouble, row.Value)).ShouldBe(
        [
            (5, RowTrouble.Date, "去年五月"), (6, RowTrouble.Title, ""), (7, RowTrouble.Twice, "关于防汛的通知"), (8, RowTrouble.Form, "口信"),
            (9, RowTrouble.DateRange, "2027-01-01"),
        ]);
        (await bench.Import.PreviewAsync(LedgerBench.Sheet([["名字", "文种"]]), bench.Office)).MissingColumns.ShouldBe(["标题", "成文日期", "文种"]);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_an_undone_one_is_as_if_never_taken()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var sheet = LedgerBench.Sheet(Rows);
        var done = (await bench.Import.RunAsync(sheet, "2025.xlsx", "a", bench.Actor)).ShouldBeOfType<ImportOutcome.Done>();
        (done.Import.Accepted, done.Import.Refused, done.IsRepeat).ShouldBe((2, 5, false));
        (await bench.Import.RunAsync(sheet, "2025.xlsx", "a", bench.Actor)).ShouldBe(done with { IsRepeat = true });
        // Other bytes, same rows: every row is in the ledger.
        (await bench.Import.RunAsync(sheet, "2025.csv", "b", bench.Actor)).ShouldBeOfType<ImportOutcome.Unusable>().Table.Refused
            .Count(row => row.Trouble == RowTrouble.InLedger).ShouldBe(2);
        (await bench.Quota.RunAsync(bench.Office)).LastYear.ShouldBe(2);

        var line = (await bench.List.RunAsync(new EntryFilter([bench.Office], 2025))).Items[0];
        await bench.Correct.RunAsync(line.Id, line.Facts with { Title = "关于森林防火的通知" }, line.BusinessDate, "补正标题", null, bench.Actor);
        (await bench.Undo.RunAsync(done.Import.Id, "表格有误", bench.Actor)).ShouldBeOfType<ImportOutcome.Done>().Import.UndoneAt.ShouldNotBeNull();
        (await bench.List.RunAsync(new EntryFilter([bench.Office], 2025))).Items.ShouldBeEmpty();
        (await bench.Quota.RunAsync(bench.Office)).LastYear.ShouldBe(0);
        (await bench.Undo.RunAsync(done.Import.Id, "再撤", bench.Actor)).ShouldBeOfType<ImportOutcome.NotFound>();
        (await bench.Import.RunAsync(sheet, "2025.xlsx", "a", bench.Actor)).ShouldBeOfType<ImportOutcome.Done>().IsRepeat.ShouldBeFalse();
        (await bench.Quota.RunAsync(bench.Office)).LastYear.ShouldBe(2);
    }
}
