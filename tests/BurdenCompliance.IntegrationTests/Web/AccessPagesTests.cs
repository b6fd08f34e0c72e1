using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Pages of sign-in, one's account and administration: no barrier in either theme, nothing cut off; pictures when BURDEN_PICTURES=1.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessPagesTests(Site site, Browser browser)
{
    private static readonly (string? Account, string Address, string Name)[] Pages =
    [
        (null, "/sign-in", "sign-in"), ("pei", "/account", "account"), ("pei", "/account/password", "password"), ("pei", "/account/second-factor", "second-factor"),
        ("pei", "/account/tokens", "tokens"), ("pei", "/account/hand-over", "hand-over"), ("sysadmin", "/people", "people"), ("secadmin", "/people", "posts"),
        ("auditadmin", "/audit", "audit"), ("sysadmin", "/offices", "offices"), ("secadmin", "/settings", "settings"), ("secadmin", "/secrecy", "secrecy"),
    ];

    [Theory]
    [InlineData("wide", 1360, ColorScheme.Light)]
    [InlineData("dark", 1360, ColorScheme.Dark)]
    [InlineData("narrow", 390, ColorScheme.Light)]
    [InlineData("narrow-dark", 390, ColorScheme.Dark)]
    public async Task No_page_has_a_barrier_or_is_cut_off(string look, int width, ColorScheme scheme)
    {
        foreach (var (account, address, name) in Pages)
        {
            await using var window = await browser.OpenAsync(site, width, 900, scheme: scheme, account: account);
            await window.Page.GotoAsync(address);
            (await window.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty($"{address} {look}");
            (await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{address} {look}");
            window.Violations.ShouldBeEmpty();
            if (look == "wide")
                await PictureSheet.KeepAsync(browser, site, account, (address, name));
        }
    }
}
