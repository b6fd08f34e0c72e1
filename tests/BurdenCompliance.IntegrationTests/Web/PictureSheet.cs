using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>One picture a page in <c>docs/pictures</c> when BURDEN_PICTURES=1: wide, dark, narrow and printed on one sheet.</summary>
internal static class PictureSheet
{
    /// <summary>What a sheet looks like; long pages are cut below.</summary>
    private const string Style = """
        body { margin: 0; padding: 12px; background: #8b929c; display: grid; grid-template: 620px 370px / 760px 250px 400px; gap: 12px; width: max-content }
        div { overflow: hidden } div:nth-child(n+3) { grid-row: 1 / 3 } div:nth-child(3) { grid-column: 2 } div:nth-child(4) { grid-column: 3; padding: 24px; background: #fff }
        img { display: block; width: 100% }
        """;

    private static readonly (int Width, int Height, ColorScheme Scheme, Media Media)[] Looks =
    [
        (1360, 940, ColorScheme.Light, Media.Screen), (1360, 940, ColorScheme.Dark, Media.Screen), (390, 844, ColorScheme.Light, Media.Screen), (794, 1123, ColorScheme.Light, Media.Print),
    ];

    public static bool IsKept { get; } = Environment.GetEnvironmentVariable("BURDEN_PICTURES") == "1";

    public static string PathOf(string file) => Path.Combine(Site.Root, "docs", "pictures", file);

    /// <summary>Takes the pages as this person sees them now.</summary>
    public static async Task KeepAsync(Browser browser, Site site, string? account, params (string Path, string Name)[] pages)
    {
        if (!IsKept)
            return;
        foreach (var (path, name) in pages)
        {
            var pictures = new List<string>();
            foreach (var look in Looks)
            {
                await using var window = await browser.OpenAsync(site, look.Width, look.Height, scheme: look.Scheme, account: account);
                await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = look.Media });
                await window.Page.GotoAsync(path);
                pictures.Add(Convert.ToBase64String(await window.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true })));
            }
            await using var table = await browser.OpenAsync(site, 1500, 1100, account: null);
            await table.Page.SetContentAsync($"<style>{Style}</style>{string.Concat(pictures.Select(p => $"<div><img src='data:image/png;base64,{p}'></div>"))}");
            await table.Page.Locator("body").ScreenshotAsync(new LocatorScreenshotOptions { Path = PathOf($"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = 55 });
        }
    }
}
