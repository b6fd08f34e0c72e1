using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class ResultPageTests(Site site, Browser browser)
{
    [Fact]
    public async Task The_paper_reads_as_the_draft_and_marks_what_was_found()
    {
        await using var window = await OpenAsync("inspection-notice");
        await Expect(window.Page.Locator(".paper .red-head")).ToHaveTextAsync("青禾县水利局文件");
        await Expect(window.Page.Locator(".paper .title")).ToHaveTextAsync("青禾县水利局关于开展河道管护专项督查考核的通知");
        var finding = window.Page.Locator(".finding:has(.quote)").First;
        var quote = await finding.Locator(".quote").First.InnerTextAsync();
        var number = await finding.GetAttributeAsync("data-number");
        var marked = await window.Page.Locator($"mark[data-findings~='{number}']").AllInnerTextsAsync();
        string.Concat(marked).ShouldBe(quote);
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_it_costs_in_hours_stands_in_a_card_that_leads_to_the_place()
    {
        await using var window = await OpenAsync("inspection-notice");
        var card = window.Page.Locator("#burden");
        await Expect(card.Locator("h2")).ToHaveTextAsync("减负测算");
        await Expect(card.Locator(".burden-sum b")).Not.ToHaveTextAsync("0");
        await Expect(card.Locator(".duties li").First).ToContainTextAsync("小时");
        await card.Locator(".duties a").First.ClickAsync();
        var line = await card.Locator(".duties a").First.GetAttributeAsync("href");
        await Expect(window.Page.Locator(line!)).ToBeInViewportAsync();
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Severities_are_told_apart_by_the_shape_of_the_line()
    {
        await using var window = await OpenAsync("inspection-notice");
        (await LineAsync("mark.breach")).ShouldBe("solid");
        (await LineAsync("mark.justify")).ShouldBe("dashed");

        Task<string> LineAsync(string mark) =>
            window.Page.Locator(mark).First.EvaluateAsync<string>("m => getComputedStyle(m).textDecorationStyle");
    }

    [Fact]
    public async Task A_finding_shows_clause_reason_and_advice_under_its_provision()
    {
        await using var window = await OpenAsync("inspection-notice");
        var provision = window.Page.Locator(".provision[data-provision='8']");
        await Expect(provision.Locator("h3")).ToContainTextAsync("第八条");
        await Expect(provision.Locator(".clause-text").First).Not.ToBeEmptyAsync();
        await Expect(provision.Locator(".why dd").First).Not.ToBeEmptyAsync();
        await Expect(provision.Locator(".advice").First).ToContainTextAsync("怎样改");
    }

    [Fact]
    public async Task Keys_go_between_findings_and_their_places()
    {
        await using var window = await OpenAsync("inspection-notice");
        var page = window.Page;
        // A letter means something only to who is among the findings.
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("body")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
        // To tick one is to stay at its box, and not to have the paper moved.
        await page.Locator(".finding .pick input").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".finding .pick input").Nth(1)).ToBeCheckedAsync();
        await Expect(page.Locator(".finding .pick input").Nth(1)).ToBeFocusedAsync();
        await page.Locator(".finding a").First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".finding").Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var second = page.Locator(".finding").Nth(1);
        await Expect(second).ToBeFocusedAsync();
        await Expect(second).ToHaveAttributeAsync("aria-current", "true");
        var number = await second.GetAttributeAsync("data-number");
        await Expect(page.Locator($"mark[data-findings~='{number}']").First).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"#place-{number}-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(second).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator(".finding").Nth(0)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Clicking_a_passage_shows_its_finding()
    {
        await using var window = await OpenAsync("app-duties");
        var mark = window.Page.Locator("mark").Last;
        var number = (await mark.GetAttributeAsync("data-findings"))!.Split(' ')[0];
        await mark.ClickAsync();
        await Expect(window.Page.Locator($"#finding-{number}")).ToBeFocusedAsync();
        await Expect(window.Page.Locator($"#finding-{number}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Filters_hide_what_is_not_asked_for()
    {
        await using var window = await OpenAsync("inspection-notice");
        var page = window.Page;
        await page.Locator("#filters input[value=breach]").UncheckAsync();
        await Expect(page.Locator(".finding[data-severity=breach]:visible")).ToHaveCountAsync(0);
        (await page.Locator(".finding[data-severity=justify]:visible").CountAsync()).ShouldBePositive();
        await page.Locator("#provision").SelectOptionAsync("3");
        await Expect(page.Locator(".provision:visible")).ToHaveCountAsync(1);
        await Expect(page.Locator("#findings-shown")).ToContainTextAsync("/");
    }

    [Fact]
    public async Task Filters_work_without_a_script()
    {
        await using var window = await OpenAsync("inspection-notice", script: false);
        await window.Page.Locator("#filters input[value=breach]").UncheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Expect(window.Page.Locator(".finding[data-severity=breach]:visible")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true, "province", "省级")]
    [InlineData(false, "city", "市级")]
    public async Task A_corrected_profile_makes_a_new_version(bool script, string level, string name)
    {
        await using var window = await OpenAsync("plain-service", script);
        var page = window.Page;
        var before = page.Url;
        await page.Locator(".edit summary").ClickAsync();
        await page.Locator("select[name=IssuerLevel]").SelectOptionAsync(level);
        await page.GetByRole(AriaRole.Button, new() { Name = "重新评估" }).ClickAsync();
        await Expect(page.Locator(".fields > div", new() { HasText = "机关层级" })).ToContainTextAsync(name);
        await Expect(page.Locator(".fields > div", new() { HasText = "机关层级" })).ToContainTextAsync("手工填写");
        page.Url.ShouldBe(before);
    }

    [Fact]
    public async Task The_profile_names_the_words_that_decided_it()
    {
        await using var window = await OpenAsync("inspection-notice");
        await Expect(window.Page.Locator(".fields .basis").First).ToContainTextAsync("依据：");
    }

    [Fact]
    public async Task Text_of_a_draft_is_never_markup()
    {
        const string Payload = "<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;";
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files", new FilePayload
        {
            Name = "<i>名.docx", MimeType = "application/octet-stream", Buffer = Docx.Of(Payload, $"各乡镇每周五前报送{Payload}进展情况统计表。"),
        });
        await window.Page.WaitForURLAsync("**/assessments/*");
        (await window.Page.Locator(".paper").InnerTextAsync()).ShouldContain(Payload);
        (await window.Page.Locator(".paper img, .paper script").CountAsync()).ShouldBe(0);
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unknown_assessments_get_a_page_in_words()
    {
        await using var window = await browser.OpenAsync(site);
        var answer = await window.Page.GotoAsync($"/assessments/{Guid.NewGuid()}");
        answer!.Status.ShouldBe(404);
        await Expect(window.Page.Locator("main")).ToContainTextAsync("没有这个页面或者记录");
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_cut_off_at_390_pixels()
    {
        await using var window = await OpenAsync("printed-plan", width: 390);
        (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await Expect(window.Page.Locator(".jump")).ToBeVisibleAsync();
    }

    private async Task<Window> OpenAsync(string sample, bool script = true, int width = 1440)
    {
        var window = await browser.OpenAsync(site, width, script: script);
        await window.Page.GotoAsync("/");
        await window.Page.Locator($"form[action$='/{sample}'] button").ClickAsync();
        await window.Page.WaitForURLAsync("**/assessments/*");
        return window;
    }
}
