using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(Site site, Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task No_page_has_a_barrier(ColorScheme scheme, int width)
    {
        await using var window = await browser.OpenAsync(site, width, scheme: scheme);
        var page = window.Page;
        await page.GotoAsync("/");
        await CheckAsync(page);
        await page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "一.docx", MimeType = "x/y", Buffer = Docx.Of("各单位自行安排。") },
            new FilePayload { Name = "二.docx", MimeType = "x/y", Buffer = [1, 2, 3] },
        ]);
        await page.Locator(".job[data-state=refused]").WaitForAsync();
        await page.Locator(".job[data-state=done]").WaitForAsync();
        await CheckAsync(page);
        foreach (var sample in new[] { "inspection-notice", "printed-plan", "plain-service" })
        {
            await page.GotoAsync("/");
            await page.Locator($"form[action$='/{sample}'] button").ClickAsync();
            await page.WaitForURLAsync("**/assessments/*");
            await page.Locator(".edit summary").ClickAsync();
            await CheckAsync(page);
        }
        await page.GotoAsync("/assessments");
        await CheckAsync(page);
        await page.GotoAsync("/nowhere");
        await CheckAsync(page);
    }

    [Fact]
    public async Task The_first_key_reaches_the_link_past_the_frame()
    {
        await using var window = await browser.OpenAsync(site);
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        (await window.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await window.Page.Keyboard.PressAsync("Enter");
        (await window.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }

    private static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe();
        result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty(page.Url);
    }
}
