using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The way of a draft as four people walk it, each in a browser of their own.</summary>
[Collection(SiteCollection.Name)]
public sealed class WayPagesTests(Site site, Browser browser)
{
    private const string Breach = "各乡镇每周五前将进展情况统计表报送县水利局。";

    [Fact]
    public async Task From_the_upload_to_the_signature_in_four_browsers()
    {
        await using var lin = await browser.OpenAsync(site, account: "lin");
        await using var he = await browser.OpenAsync(site, account: "he");

        var address = await UploadAsync(lin.Page, "春季河道巡查", Breach);
        await Expect(lin.Page.Locator(".way-road .now")).ToHaveTextAsync("草稿");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
        await Expect(lin.Page.Locator(".way-road .now")).ToHaveTextAsync("自评");

        // A breach offers no way to explain it away.
        await FinishAsync(lin.Page, address);
        await Expect(lin.Page.Locator(".way-words .well")).ToBeVisibleAsync();
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "送审" }).ClickAsync();
        await Expect(lin.Page.Locator(".way-road .now")).ToHaveTextAsync("办公室审核");

        await he.Page.GotoAsync("/waiting");
        await he.Page.Locator(".row-title", new() { HasText = "春季河道巡查" }).First.ClickAsync();
        await he.Page.GetByRole(AriaRole.Button, new() { Name = "退文", Exact = true }).ClickAsync();
        await Expect(he.Page.Locator(".trouble")).ToContainTextAsync("至少写明一条理由");
        await he.Page.Locator("select[name=Code]").First.SelectOptionAsync("unfounded-exception");
        await he.Page.Locator("select[name=Place]").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await he.Page.Locator("input[name=Mend]").First.FillAsync("请改为一次性报送");
        await he.Page.GetByRole(AriaRole.Button, new() { Name = "退文", Exact = true }).ClickAsync();
        await Expect(he.Page.Locator(".way-road .now")).ToHaveTextAsync("退文");

        await lin.Page.GotoAsync("/notices");
        await lin.Page.Locator(".row-title", new() { HasText = "春季河道巡查" }).First.ClickAsync();
        await Expect(lin.Page.Locator(".sent-back")).ToContainTextAsync("请改为一次性报送");
        await lin.Page.GotoAsync($"{address}/revise");
        await lin.Page.SetInputFilesAsync("#file", File("春季河道巡查", "河道巡查由县水利局自行完成。"));
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "上传并评估" }).ClickAsync();
        await Expect(lin.Page.Locator(".summary")).ToBeVisibleAsync();
        await FinishAsync(lin.Page, address);
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "送审" }).ClickAsync();

        await he.Page.GotoAsync($"{address}/review");
        if (await he.Page.Locator("#reason").CountAsync() > 0)
        {
            await he.Page.Locator("#reason").FillAsync("属实");
            await he.Page.GetByRole(AriaRole.Button, new() { Name = "认可其余全部" }).ClickAsync();
        }
        await he.Page.Locator("#policy").FillAsync("符合政策");
        await he.Page.Locator("#legality").FillAsync("合法合规");
        await he.Page.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        await Expect(he.Page.Locator(".way-road .now")).ToHaveTextAsync("签批");

        await using var ning = await browser.OpenAsync(site, account: "ning");
        (await ning.Page.GotoAsync($"{address}/sign-off"))!.Status.ShouldBe(403);
        await using var xu = await browser.OpenAsync(site, account: "xu");
        await xu.Page.GotoAsync("/waiting");
        await xu.Page.Locator(".row-title", new() { HasText = "春季河道巡查" }).First.ClickAsync();
        await xu.Page.Locator("#code").FillAsync("000000");
        await xu.Page.GetByRole(AriaRole.Button, new() { Name = "签批", Exact = true }).ClickAsync();
        await Expect(xu.Page.Locator(".trouble")).ToContainTextAsync("验证没有通过");
        await xu.Page.Locator("#code").FillAsync(await site.CodeAsync("xu"));
        await xu.Page.GetByRole(AriaRole.Button, new() { Name = "签批", Exact = true }).ClickAsync();
        await Expect(xu.Page.Locator(".way-road .now")).ToHaveTextAsync("待印发");
        await Expect(xu.Page.Locator(".seal")).ToBeVisibleAsync();

        await lin.Page.GotoAsync($"{address}/history");
        await Expect(lin.Page.Locator(".timeline > li").First).ToContainTextAsync("交来文稿");
        await Expect(lin.Page.Locator(".timeline")).ToContainTextAsync("退文");
        await Expect(lin.Page.Locator("#versions + .rows .row")).ToHaveCountAsync(2);
        lin.Violations.Concat(he.Violations).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_findings_are_dealt_with_at_once_and_a_missing_basis_is_told_without_losing_words()
    {
        await using var lin = await browser.OpenAsync(site, account: "lin", script: false);
        await UploadAsync(lin.Page, "汛期值守", Breach, "县水利局对各乡镇实行月排名、季通报。");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
        await lin.Page.Locator(".finding .pick input").Nth(0).CheckAsync();
        await lin.Page.Locator(".finding .pick input").Nth(1).CheckAsync();
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "一并处理所选问题" }).ClickAsync();
        await Expect(lin.Page.Locator(".briefs > li")).ToHaveCountAsync(2);
        await lin.Page.Locator("input[value=excepted]").CheckAsync();
        await lin.Page.Locator("#reason").FillAsync("应急值守");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
        await Expect(lin.Page.Locator(".trouble")).ToContainTextAsync("依据");
        await Expect(lin.Page.Locator("#reason")).ToHaveValueAsync("应急值守");
        await lin.Page.Locator("#basis").FillAsync("云办发〔2026〕3号");
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
        await Expect(lin.Page.Locator(".finding .disposition")).ToHaveCountAsync(2);
    }

    internal static async Task<string> UploadAsync(IPage page, string subject, params string[] body)
    {
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", File(subject, body));
        if (await page.Locator("html.script").CountAsync() == 0)
            await page.Locator(".drop button").ClickAsync();
        await page.WaitForURLAsync("**/assessments/*");
        return new Uri(page.Url).AbsolutePath;
    }

    internal static FilePayload File(string subject, params string[] body) => new()
    {
        Name = $"关于做好{subject}的通知.docx", MimeType = "application/octet-stream",
        Buffer = Docx.Of(["青禾县水利局文件", $"青禾县水利局关于做好{subject}工作的通知", "各乡镇人民政府：", .. body, $"青禾县水利局", "2026年3月2日"]),
    };

    /// <summary>Everything that the self-assessment asks for.</summary>
    internal static async Task FinishAsync(IPage page, string address)
    {
        await DisposeAllAsync(page);
        await AnswerAsync(page, address);
        if (await page.Locator(".missing a[href$='/plan']").CountAsync() == 0)
            return;
        await page.GotoAsync($"{address}/plan");
        if (await page.Locator("#item").CountAsync() > 0)
            await page.Locator("#item").SelectOptionAsync("");
        await page.Locator("#outOfPlan").FillAsync("上级临时部署");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await page.WaitForURLAsync($"**{address}");
    }

    /// <summary>Declares an exception for everything that is still open.</summary>
    private static async Task DisposeAllAsync(IPage page)
    {
        var address = new Uri(page.Url).AbsolutePath;
        while (await page.Locator(".missing a[href='#findings']").CountAsync() > 0)
        {
            var open = page.Locator(".finding:not(:has(.disposition)):not([data-severity=advise]) .finding-acts a").First;
            await open.ClickAsync();
            await page.Locator("input[value=excepted]").CheckAsync();
            await page.Locator("#basis").FillAsync("云办发〔2026〕3号");
            await page.Locator("#reason").FillAsync("防汛需要");
            await page.GetByRole(AriaRole.Button, new() { Name = "保存处理意见" }).ClickAsync();
            await page.WaitForURLAsync($"**{address}#*");
        }
    }

    private static async Task AnswerAsync(IPage page, string address)
    {
        if (await page.Locator(".missing a[href$='/answers']").CountAsync() == 0)
            return;
        await page.GotoAsync($"{address}/answers");
        foreach (var answer in await page.Locator("textarea[name^=answer]").AllAsync())
            await answer.FillAsync("已列入年度计划");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存回答" }).ClickAsync();
        await page.WaitForURLAsync($"**{address}");
    }
}
