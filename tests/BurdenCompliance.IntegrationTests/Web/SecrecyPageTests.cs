using System.Text.Json;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.Hostile;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Marked files stay in the browser (CLS-03); what the program cannot look at, a person declares (CLS-06).</summary>
[Collection(SiteCollection.Name)]
public sealed class SecrecyPageTests(Site site, Browser browser, ITestOutputHelper output)
{
    private static readonly byte[] Pictured = WithBody(P("关于做好秋粮收购工作的通知") + P("各县人民政府：") + P("现将有关事项通知如下。")
        + "<w:p><w:r><w:drawing><a:blip r:embed=\"rI\"/></w:drawing></w:r></w:p>").Link("rI", "image", "media/i.png").Part("word/media/i.png", [1]).ToArray();

    [Fact]
    public async Task A_marked_file_is_not_sent_and_only_its_refusal_is_told()
    {
        await using var window = await browser.OpenAsync(site);
        var posted = new List<(string Path, int Bytes)>();
        window.Page.Request += (_, request) =>
        {
            if (request.Method == "POST")
                posted.Add((new Uri(request.Url).AbsolutePath, request.PostDataBuffer?.Length ?? 0));
        };
        await window.Page.GotoAsync("/");
        var told = window.Page.WaitForResponseAsync("**/secrecy-refusals");
        await window.Page.SetInputFilesAsync("#files", new FilePayload { Name = "某件.docx", MimeType = "application/octet-stream", Buffer = Docx.Of("机密★10年", "关于某事的通知") });
        (await told).Status.ShouldBe(204);
        await Expect(window.Page.Locator(".job[data-state=refused] .job-detail")).ToContainTextAsync("没有上传");
        await Expect(window.Page.Locator(".job[data-state=refused] .job-detail")).ToContainTextAsync("机密");
        posted.Select(one => one.Path).ShouldBe(["/secrecy-refusals"]);
        posted[0].Bytes.ShouldBeLessThan(40);
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_browser_holds_back_most_marks_and_no_file_that_only_mentions_the_words()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        var kept = await KeptAsync(window.Page, [.. MarkFiles.Bearing()]);
        var wrong = await KeptAsync(window.Page, [.. MarkFiles.Mentioning()]);
        output.WriteLine($"{kept.Length} of {MarkFiles.Bearing().Count()} kept back, {wrong.Length} wrongly");
        Figures.Write("browser", $"{MarkFiles.Bearing().Count()} {kept.Length} {MarkFiles.Mentioning().Count()} {wrong.Length}");
        wrong.ShouldBeEmpty();
        // The carriers that the browser does not look into are the server's.
        (kept.Length / (double)MarkFiles.Bearing().Count()).ShouldBeGreaterThan(0.5);
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_are_said_not_to_be_inspected_and_a_declaration_is_kept()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.SetInputFilesAsync("#files", new FilePayload { Name = "有图.docx", MimeType = "application/octet-stream", Buffer = Pictured });
        await window.Page.WaitForURLAsync("**/assessments/*");
        var notice = window.Page.Locator("#uninspected");
        await Expect(notice).ToContainTextAsync("1 幅图片");
        if (Environment.GetEnvironmentVariable("BURDEN_PICTURES") is { Length: > 0 } folder)
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "uninspected.png") });
        await notice.GetByRole(AriaRole.Button, new() { Name = "我已逐一查看" }).ClickAsync();
        await Expect(notice).ToContainTextAsync("声明：逐一查看");
        await window.Page.ReloadAsync();
        await Expect(notice.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        if (Environment.GetEnvironmentVariable("BURDEN_PICTURES") is { Length: > 0 } again)
        {
            await window.Page.SetViewportSizeAsync(390, 844);
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(again, "declared.png") });
        }
        window.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_declaration_about_a_draft_of_another_office_is_not_possible()
    {
        using var own = await site.SignInAsync("lin");
        using var opened = await own.UploadAsync("/api/v1/assessments", Pictured, key: Guid.NewGuid().ToString("N"));
        var id = (await opened.JsonAsync()).GetProperty("id").GetString();
        using var other = await site.SignInAsync("shan");
        using var answer = await other.PostAsync($"/assessments/{id}/inspected", content: null);
        ((int)answer.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task Who_did_not_hand_a_draft_in_is_told_of_its_pictures_and_asked_nothing()
    {
        using var drafter = await site.SignInAsync("shan");
        var id = await drafter.OpenAsync(Pictured);
        (await drafter.GetStringAsync($"/assessments/{id}")).ShouldContain("我已逐一查看");
        using var reviewer = await site.SignInAsync("gao");
        (await reviewer.PostAsync($"/assessments/{id}/inspected", content: null)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        var page = await reviewer.GetStringAsync($"/assessments/{id}");
        page.ShouldContain("起草单位还没有声明逐一查看");
        page.ShouldNotContain("我已逐一查看");
    }

    private static async Task<string[]> KeptAsync(IPage page, HostileFile[] files)
    {
        var kept = new List<string>();
        foreach (var some in files.Chunk(100))
        {
            var found = await page.EvaluateAsync<JsonElement>("""
                async files => {
                  const { findMark } = await import('/scripts/secrecy-mark.js');
                  const found = [];
                  for (const file of files) found.push(await findMark(new File([Uint8Array.from(atob(file), c => c.charCodeAt(0))], 'x.docx')));
                  return found;
                }
                """, some.Select(file => Convert.ToBase64String(file.Make())).ToArray());
            kept.AddRange(some.Where((_, at) => found[at].ValueKind == JsonValueKind.String).Select(file => file.Name));
        }
        return [.. kept];
    }
}
