using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Upload and result can be drawn and printed; pictures when BURDEN_PICTURES=1.</summary>
[Collection(SiteCollection.Name)]
public sealed class Pictures(Site site, Browser browser)
{
    [Fact]
    public async Task Of_uploads_and_of_a_result()
    {
        await using var window = await browser.OpenAsync(site, 1360, 940);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = "关于蔬菜供应服务工作的通知.docx", MimeType = "x/y", Buffer = await File.ReadAllBytesAsync(Site.Sample("plain-service")) },
            new FilePayload { Name = "旧格式文稿.doc", MimeType = "x/y", Buffer = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        ]);
        await page.Locator(".job[data-state=done]").WaitForAsync();
        await page.Locator(".job[data-state=refused]").WaitForAsync();
        await KeepAsync(page, "upload-files");

        await OpenSampleAsync(page, "inspection-notice");
        await page.Locator(".finding a").First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.EvaluateAsync("scrollTo(0, 0)");
        await KeepAsync(page, "result-wide");
        await PictureSheet.KeepAsync(browser, site, "lin", ("/", "upload"), (new Uri(page.Url).AbsolutePath, "result"));
    }

    [Fact]
    public async Task Of_the_printed_result()
    {
        await using var window = await browser.OpenAsync(site, 794, 1700);
        await OpenSampleAsync(window.Page, "printed-plan");
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var pdf = await window.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        pdf.Length.ShouldBeGreaterThan(10_000);
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
        if (PictureSheet.IsKept)
            await File.WriteAllBytesAsync(PictureSheet.PathOf($"{name}.png"), picture);
    }
}
