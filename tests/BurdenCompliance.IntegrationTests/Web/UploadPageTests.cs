using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class UploadPageTests(Site site, Browser browser)
{
    private static readonly FilePayload Classified = File("某件.docx", Docx.Of("机密★10年", "关于某事的通知", "请各单位执行。"));

    [Fact]
    public async Task The_page_says_that_it_is_not_for_secrets_and_listens_on_this_machine_only()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await Expect(window.Page.GetByText("本系统为非涉密系统").First).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("只在本机（127.0.0.1）提供服务")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_draft_leads_to_its_result()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files", Site.Sample("inspection-notice"));
        await window.Page.WaitForURLAsync("**/assessments/*");
        await Expect(window.Page.Locator(".finding").First).ToBeVisibleAsync();
        window.Violations.ShouldBeEmpty();
        window.Requested.ShouldBe([site.Address.Authority]);
    }

    [Fact]
    public async Task Several_drafts_each_come_to_an_end_and_refusals_are_explained_in_place()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files",
            [File("好.docx", Docx.Of("各单位自行安排。")), File("坏.docx", "不是压缩包"u8.ToArray()), Classified]);
        var jobs = window.Page.Locator(".job");
        await Expect(jobs.Nth(0)).ToHaveAttributeAsync("data-state", "done");
        await Expect(jobs.Nth(0).GetByRole(AriaRole.Link, new() { Name = "查看结果" })).ToBeVisibleAsync();
        await Expect(jobs.Nth(1)).ToHaveAttributeAsync("data-state", "refused");
        await Expect(jobs.Nth(1).Locator(".job-detail")).Not.ToBeEmptyAsync();
        await Expect(jobs.Nth(2)).ToHaveAttributeAsync("data-state", "refused");
        await Expect(jobs.Nth(2).Locator(".job-detail")).ToContainTextAsync("涉密");
        await Expect(window.Page.Locator("#upload-status")).Not.ToBeEmptyAsync();
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_dropped_on_the_zone_is_taken()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.EvaluateAsync("""
            bytes => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array(bytes)], '拖来.docx'));
              document.getElementById('upload').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """, Docx.Of("各单位自行安排。").Select(b => (int)b));
        await window.Page.WaitForURLAsync("**/assessments/*");
    }

    [Fact]
    public async Task A_broken_connection_can_be_tried_again()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.RouteAsync("**/", route => route.AbortAsync());
        await window.Page.SetInputFilesAsync("#files", [File("一.docx", Docx.Of("各单位自行安排。")), File("二.docx", Docx.Of("各单位照常办理。"))]);
        var first = window.Page.Locator(".job").First;
        await Expect(first).ToHaveAttributeAsync("data-state", "failed");
        await window.Page.UnrouteAllAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();
        await Expect(first).ToHaveAttributeAsync("data-state", "done");
    }

    [Fact]
    public async Task Samples_are_one_click_away()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.Locator(".sample").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/assessments/*");
        var address = window.Page.Url;
        await window.Page.GotoAsync("/");
        await window.Page.Locator(".sample").First.ClickAsync();
        await window.Page.WaitForURLAsync(address);
    }

    [Fact]
    public async Task Without_a_script_a_plain_form_does_it()
    {
        await using var window = await browser.OpenAsync(site, script: false);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files", Site.Sample("app-duties"));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "开始评估" }).ClickAsync();
        await window.Page.WaitForURLAsync("**/assessments/*");
        await Expect(window.Page.Locator(".finding").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_script_a_refusal_is_explained_in_place()
    {
        await using var window = await browser.OpenAsync(site, script: false);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files", Classified);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "开始评估" }).ClickAsync();
        await Expect(window.Page.Locator(".job[data-state=refused] .job-detail")).ToContainTextAsync("涉密");
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}
