using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Every page of the way: no barrier in either theme, nothing cut off when narrow; pictures when BURDEN_PICTURES=1.</summary>
[Collection(SiteCollection.Name)]
public sealed class WayLooksTests(Site site, Browser browser)
{
    [Fact]
    public async Task No_page_of_the_way_has_a_barrier_or_is_cut_off()
    {
        await using var lin = await browser.OpenAsync(site, account: "lin");
        var address = await WayPagesTests.UploadAsync(lin.Page, "秋季防火", "各乡镇每周五前将进展情况统计表报送县水利局。", "县水利局对各乡镇实行月排名、季通报。");
        await LookAsync("lin", (address, "way-draft"));
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
        await LookAsync("lin", ($"{address}/dispose?finding=1&finding=2", "way-dispose"), ($"{address}/revise", "way-revise"), ($"{address}/plan", "way-plan"));
        using var http = await site.SignInAsync("lin");
        var id = Guid.Parse(address.AsSpan(address.LastIndexOf('/') + 1));
        using (var revised = await http.ReviseAsync(id, WayPagesTests.File("秋季防火", "各乡镇每月将进展情况统计表报送县水利局。", "县水利局对各乡镇实行月排名、季通报。", "县水利局派员指导。").Buffer))
            revised.EnsureSuccessStatusCode();
        await LookAsync("lin", ($"{address}/comparison?from=1&to=2", "way-comparison"));
        await lin.Page.GotoAsync(address);
        await WayPagesTests.FinishAsync(lin.Page, address);
        await LookAsync("lin", (address, "way-self-assessment"));
        await lin.Page.GetByRole(AriaRole.Button, new() { Name = "送审" }).ClickAsync();
        await lin.Page.Locator(".way-road .now", new() { HasText = "办公室审核" }).WaitForAsync();

        await LookAsync("he", ("/waiting", "way-waiting"), ("/notices", "way-notices"), ($"{address}/review", "way-review"), ("/rules/health", "way-health"));
        await using var he = await browser.OpenAsync(site, account: "he");
        await he.Page.GotoAsync($"{address}/review");
        await he.Page.Locator("#reason").FillAsync("属实");
        await he.Page.GetByRole(AriaRole.Button, new() { Name = "认可其余全部" }).ClickAsync();
        await he.Page.Locator("#policy").FillAsync("符合政策");
        await he.Page.Locator("#legality").FillAsync("合法合规");
        await he.Page.GetByRole(AriaRole.Button, new() { Name = "审核通过" }).ClickAsync();
        await he.Page.Locator(".way-road .now", new() { HasText = "签批" }).WaitForAsync();
        await LookAsync("xu", ($"{address}/sign-off", "way-sign-off"));
        using var xu = await site.SignInAsync("xu");
        await xu.SignAsync(id, await site.CodeAsync("xu"));
        using (var same = await http.FileAsync(id, "outgoing", await http.GetByteArrayAsync($"{address}/annotated.docx")))
            same.EnsureSuccessStatusCode();
        await LookAsync("lin", ($"{address}/outgoing", "way-outgoing"));
        await LookAsync("lin", ($"{address}/history", "way-history"), ($"{address}/form", "way-form"), ("/assessments?state=to-issue", "way-list"));
    }

    private async Task LookAsync(string account, params (string Path, string Name)[] pages)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1360), (ColorScheme.Dark, 1360), (ColorScheme.Light, 390) })
        {
            await using var window = await browser.OpenAsync(site, width, 940, scheme: scheme, account: account);
            foreach (var (path, name) in pages)
            {
                await window.Page.GotoAsync(path);
                (await window.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty($"{path} {scheme} {width}");
                (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{path} {width}");
            }
            window.Violations.ShouldBeEmpty();
        }
        await PictureSheet.KeepAsync(browser, site, account, pages);
    }
}
