using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Takes the pictures of <c>docs/pictures</c> when BURDEN_PICTURES=1; else only looks that each page can be drawn.</summary>
[Collection(SiteCollection.Name)]
public sealed class Pictures(Site site, Browser browser)
{
    private static readonly bool Kept = Environment.GetEnvironmentVariable("BURDEN_PICTURES") == "1";

    [Theory]
    [InlineData("wide", 1360, 940, ColorScheme.Light)]
    [InlineData("dark", 1360, 940, ColorScheme.Dark)]
    [InlineData("narrow", 390, 844, ColorScheme.Light)]
    public async Task Of_the_pages(string name, int width, int height, ColorScheme scheme)
    {
        await using var window = await browser.OpenAsync(site, width, height, scheme: scheme);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "关于蔬菜供应服务工作的通知.docx", MimeType = "x/y", Buffer = await File.ReadAllBytesAsync(Site.Sample("plain-service")) },
            new FilePayload { Name = "旧格式文稿.doc", MimeType = "x/y", Buffer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        ]);
        await page.Locator(".job[data-state=done]").WaitForAsync();
        await page.Locator(".job[data-state=refused]").WaitForAsync();
        await KeepAsync(page, $"upload-{name}");

        await OpenSampleAsync(page, "inspection-notice");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await KeepAsync(page, $"result-{name}");
    }

    [Fact]
    public async Task Of_the_printed_result()
    {
        await using var window = await browser.OpenAsync(site, 794, 1700);
        await OpenSampleAsync(window.Page, "printed-plan");
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var pdf = await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        pdf.Length.ShouldBeGreaterThan(10_000);
        await KeepAsync(window.Page, "result-print");
    }

    private static async Task OpenSampleAsync(IPage page, string sample)
    {
        await page.GotoAsync("/");
        await page.Locator($"form[action$='/{sample}'] button").ClickAsync();
        await page.WaitForURLAsync("**/assessments/*");
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();
        if (Kept)
            await File.WriteAllBytesAsync(Path.Combine(Site.Root, "docs", "pictures", $"{name}.png"), picture);
    }
}
