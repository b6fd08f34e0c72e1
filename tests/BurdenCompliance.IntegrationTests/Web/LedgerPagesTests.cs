using System.Net;
using System.Net.Http.Json;
using System.Text;
using BurdenCompliance.Drafts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Plan, import, register, warning, statement and report, as a 台账员 and a 签批人 use them in a browser.</summary>
[Collection(SiteCollection.Name)]
public sealed class LedgerPagesTests(Site site, Browser browser)
{
    private static readonly int ThisYear = BurdenCompliance.Registry.BusinessDate.Of(TimeProvider.System.GetUtcNow()).Year;

    private static readonly (string Path, string Name)[] Pages =
    [
        ("/ledger", "ledger"), ("/ledger/register", "ledger-register"), ("/ledger/scheme", "ledger-scheme"), ("/ledger/series", "ledger-series"),
        ("/ledger/watch", "ledger-watch"), ("/ledger/statement", "ledger-statement"), ("/plan", "ledger-plan"), ("/reports", "ledger-report"),
        ("/reports?of=region", "ledger-report-region"), ("/ledger/import", "ledger-import"), ("/occasions/meetings", "ledger-meetings"),
        ("/occasions/inspections", "ledger-inspections"), ("/lists", "ledger-lists"),
    ];

    [Fact]
    public async Task A_year_from_import_to_statement()
    {
        await using var window = await browser.OpenAsync(site, account: "pei");
        var page = window.Page;
        await ImportAsync(page);
        await PlanAsync(page);
        await RegisterAsync(page);
        await StatementAsync(page);
        await ReportAsync(page);
        await OccasionsAsync(page);
        await RecordsAsync();
        await ExportsAsync();
        foreach (var (address, _) in Pages)
            await LookAsync(page, address);
        await PictureSheet.KeepAsync(browser, site, "pei", Pages);
        window.Violations.ShouldBeEmpty();
    }

    private static async Task ImportAsync(IPage page)
    {
        var rows = new StringBuilder("标题,成文日期,文种,发文字号,形式,接收层级\r\n");
        string[] titles = ["关于做好数据共享工作的通知", "关于开展政务服务回头看的通知", "=HYPERLINK(\"x\")", "关于规范窗口收件的意见", "关于推进一网通办的实施方案"];
        foreach (var (i, title) in titles.Index())
            rows.Append($"\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{ThisYear - 1}-{(i * 2) + 1:00}-15,通知,云政数〔{ThisYear - 1}〕{i + 1}号,红头,县级\r\n");
        rows.Append("没有日期的文件,去年,通知,,,\r\n");
        await page.GotoAsync("/ledger/import");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "去年发文.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows.ToString()) });
        await page.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain("可以导入 5 行，不能导入 1 行");
        (await page.InnerTextAsync("main")).ShouldContain("日期无法识别");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入 5 行" }).ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain("去年发文.csv");
    }

    private async Task PlanAsync(IPage page)
    {
        await page.GotoAsync("/plan");
        foreach (var title in new[] { "数据共享年度工作", "政务服务标准化", "一网通办攻坚", "窗口服务规范" })
        {
            await page.FillAsync("#Title", title);
            await page.FillAsync("#DocumentType", "通知");
            await page.FillAsync("#Owner", "综合科");
            await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "报审" }).ClickAsync();
        (await page.InnerTextAsync(".lead")).ShouldContain("已报审，共 4 项");
        await using var approver = await browser.OpenAsync(site, account: "xu");
        await approver.Page.GotoAsync("/plan");
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "批准计划" }).ClickAsync();
        (await approver.Page.InnerTextAsync(".lead")).ShouldContain("已批准 4 项");
    }

    private static async Task RegisterAsync(IPage page)
    {
        await page.GotoAsync("/ledger/series");
        await page.FillAsync("#word", "云政数发");
        await page.GetByRole(AriaRole.Button, new() { Name = "开设编号" }).ClickAsync();
        for (var i = 1; i <= 4; i++)
        {
            await page.GotoAsync("/ledger/register");
            (await page.InnerTextAsync(".quota")).ShouldContain($"再发一份就是今年第 {i} 份；去年全年 5 份");
            await FillAsync(page, i == 2 ? "=cmd|' /C calc'!A0" : $"关于第{i}项政务服务工作的通知");
            await page.GetByRole(AriaRole.Button, new() { Name = "登记入账" }).ClickAsync();
            (await page.InnerTextAsync("main")).ShouldContain($"云政数发〔{ThisYear}〕{i}号");
        }
        await page.GotoAsync("/ledger/register");
        (await page.InnerTextAsync(".quota-over")).ShouldContain("提交书面说明之前不能签批");
        await FillAsync(page, "第五份");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记入账" }).ClickAsync();
        (await page.InnerTextAsync("[role=alert]")).ShouldContain("这将是今年第 5 份，超过年度总量 4 份");
    }

    private static async Task FillAsync(IPage page, string title)
    {
        await page.FillAsync("#Title", title);
        await page.FillAsync("#DocumentType", "通知");
        await page.SelectOptionAsync("#seriesId", new SelectOptionValue { Index = 1 });
        await page.SelectOptionAsync("#Reach", "County");
    }

    private static async Task StatementAsync(IPage page)
    {
        await page.GotoAsync("/ledger/statement");
        await page.FillAsync("#addressee", "中共云岭市委办公室");
        await page.FillAsync("#causes", "新增数据直达基层任务。");
        await page.GetByRole(AriaRole.Button, new() { Name = "更新草稿" }).ClickAsync();
        (await page.InnerTextAsync(".letter")).ShouldContain("新增数据直达基层任务。");
        await page.GetByRole(AriaRole.Button, new() { Name = "已报送" }).ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain("向中共云岭市委办公室提交书面说明，当时已发 4 份");
        await page.GotoAsync("/ledger/register");
        await FillAsync(page, "关于做好数据共享工作的通知");
        await page.GetByRole(AriaRole.Button, new() { Name = "登记入账" }).ClickAsync();
        (await page.InnerTextAsync("main")).ShouldContain($"云政数发〔{ThisYear}〕5号");
    }

    private static async Task ReportAsync(IPage page)
    {
        await page.GotoAsync("/reports?month=12");
        (await page.InnerTextAsync(".headline")).ShouldContain("计入总量 5 份，去年同期 5 份，与去年持平");
        await page.Locator("table:has(caption:text-is('总量（份）')) tbody tr:first-child a").First.ClickAsync();
        (await page.Locator(".entries tbody tr").CountAsync()).ShouldBe(5);
        await page.GotoAsync("/reports?month=12");
        await page.Locator("table:has(caption:text-is('总量（份）')) tbody tr:first-child a").Last.ClickAsync();
        (await page.Locator(".entries tbody tr").CountAsync()).ShouldBe(5);
    }

    // Files that leave: the letter reads as an official text, the workbook has the same figures.
    private async Task ExportsAsync()
    {
        using var client = await site.SignInAsync("pei");
        var form = new FormUrlEncodedContent([KeyValuePair.Create("addressee", "中共云岭市委办公室"), KeyValuePair.Create("causes", "x")]);
        var letter = await (await client.PostAsync("/ledger/statement?handler=Word", form)).Content.ReadAsByteArrayAsync();
        var read = DraftReader.Read(letter, "说明.docx").ShouldBeOfType<Reading.Done>().Draft;
        read.Profile.Title.ShouldBe($"云岭市政务服务和数据局关于{ThisYear}年发文数量情况的说明");
        DraftReader.Read(await client.GetByteArrayAsync("/reports?handler=Docx"), "报告.docx").ShouldBeOfType<Reading.Done>();
        var book = SheetReader.Read(await client.GetByteArrayAsync("/reports?month=12&handler=Xlsx"), "报告.xlsx").ShouldBeOfType<SheetReading.Done>().Sheet;
        book.Rows[1].Take(5).ShouldBe(["总量（份）", "计入", "5", "5", "0"]);
    }

    private static async Task OccasionsAsync(IPage page)
    {
        foreach (var title in new[] { "全市数据共享推进会", "政务服务现场会" })
        {
            await page.GotoAsync("/occasions/meetings");
            await page.FillAsync("#Title", title);
            await page.SelectOptionAsync("#Month", "3");
            await page.FillAsync("#Places", "青溪县");
            await page.GetByRole(AriaRole.Button, new() { Name = "记入" }).ClickAsync();
        }
        (await page.InnerTextAsync(".notice-line")).ShouldContain("3月在青溪县安排了多项");
        await page.GetByRole(AriaRole.Button, new() { Name = "已开展" }).First.ClickAsync();
        (await page.InnerTextAsync(".lead")).ShouldContain("已开展 1 次，去年同期 0 次");

        await page.GotoAsync("/lists");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "清单.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("序号,名称\r\n7,文明单位创建\r\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传新版" }).ClickAsync();
        await page.GotoAsync($"/lists?q={Uri.EscapeDataString("开展文明单位创建活动")}");
        (await page.InnerTextAsync(".notice-line")).ShouldBe("在清单内：第 7 项“文明单位创建”。");
    }

    // What stands in no list is answered before the draft goes on.
    private async Task RecordsAsync()
    {
        await using var lin = await browser.OpenAsync(site, account: "lin");
        var address = await WayPagesTests.UploadAsync(lin.Page, "医院工作", "各县要打造示范医院，做好平安医院创建工作。");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
        (await lin.Page.InnerTextAsync(".missing")).ShouldContain("对 1 项台账核对结果作出说明");
        (await lin.Page.InnerTextAsync("#records")).ShouldContain("不在创建示范活动保留清单");
        await LookAsync(lin.Page, $"{address}/records/demonstration-listed");
        await PictureSheet.KeepAsync(browser, site, "lin", ($"{address}/records/demonstration-listed", "ledger-record"));
        await lin.Page.SetViewportSizeAsync(1280, 900);
        await lin.Page.GotoAsync($"{address}/records/demonstration-listed");
        (await lin.Page.Locator("input[value=justified]").CountAsync()).ShouldBe(0);
        await lin.Page.CheckAsync("input[value=excepted]");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
        (await lin.Page.InnerTextAsync("[role=alert]")).ShouldContain("还没有写明依据");
        await lin.Page.FillAsync("#basis", "云政函〔2026〕7号批准");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
        (await lin.Page.InnerTextAsync("#records")).ShouldContain("云政函〔2026〕7号批准");
        (await lin.Page.Locator(".missing a[href='#records']").CountAsync()).ShouldBe(0);
        lin.Violations.ShouldBeEmpty();
    }

    private static async Task LookAsync(IPage page, string address)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (390, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{address} at {width}");
            (await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty($"{address} {width} {scheme}");
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }
}
