using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The whole way, from the file to its number and the 评估表, by four people who only have a keyboard.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(Site site, Browser browser)
{
    private const int MostStops = 120;

    [Fact]
    public async Task Every_task_of_the_way_is_done_with_the_keyboard_alone()
    {
        await using var shan = await browser.OpenAsync(site, account: "shan");
        var page = shan.Page;
        await page.GotoAsync("/");
        await ToAsync(page, "#files");
        // Listened for before the key: the listening reaches the browser on its own way, and a chooser that is quicker is lost.
        var chosen = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, opened) => chosen.TrySetResult(opened);
        await page.EvaluateAsync("document.activeElement.id");
        await page.Keyboard.PressAsync("Space");
        var chooser = await chosen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await chooser.SetFilesAsync(WayPagesTests.File("无鼠标试验", "各乡镇每周五前将进展情况统计表报送县水利局。"));
        await page.WaitForURLAsync("**/assessments/*");
        var address = new Uri(page.Url).AbsolutePath;

        await PressAsync(page, "button", "画像无误，开始自评");
        await Expect(page.Locator(".way-road .now")).ToHaveTextAsync("自评");
        while (await page.Locator(".missing a[href='#findings']").CountAsync() > 0)
        {
            await PressAsync(page, ".finding:not(:has(.disposition)):not([data-severity=advise]) .finding-acts a");
            await ToAsync(page, "input[type=radio]");
            for (var i = 0; i < 4 && !await page.EvaluateAsync<bool>("document.activeElement.value === 'excepted'"); i++)
                await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Space");
            await TypeAsync(page, "#basis", "云办发〔2026〕3号");
            await TypeAsync(page, "#reason", "防汛需要");
            await PressAsync(page, "button", "保存处理意见");
            await page.WaitForURLAsync($"**{address}#*");
        }
        if (await page.Locator(".missing a[href$='/answers']").CountAsync() > 0)
        {
            await PressAsync(page, ".missing a[href$='/answers']");
            foreach (var id in await page.Locator("textarea").EvaluateAllAsync<string[]>("all => all.map(t => t.id)"))
                await TypeAsync(page, $"#{id}", "已列入年度计划");
            await PressAsync(page, "button", "保存回答");
        }
        await PressAsync(page, "button", "送审");
        await Expect(page.Locator(".way-road .now")).ToHaveTextAsync("办公室审核");

        await using var gao = await browser.OpenAsync(site, account: "gao");
        await gao.Page.GotoAsync("/waiting");
        await PressAsync(gao.Page, "a.row-title", "青禾县水利局关于做好无鼠标试验工作的通知");
        await TypeAsync(gao.Page, "#reason", "属实");
        await PressAsync(gao.Page, "button[value=rest]");
        await TypeAsync(gao.Page, "#policy", "符合政策");
        await TypeAsync(gao.Page, "#legality", "合法合规");
        await PressAsync(gao.Page, "button.primary");
        await Expect(gao.Page.Locator(".way-road .now")).ToHaveTextAsync("签批");

        await using var luo = await browser.OpenAsync(site, account: "luo");
        await luo.Page.GotoAsync("/waiting");
        await PressAsync(luo.Page, "a.row-title", "青禾县水利局关于做好无鼠标试验工作的通知");
        await TypeAsync(luo.Page, "#code", await site.CodeAsync("luo"));
        await PressAsync(luo.Page, "button.primary");
        await Expect(luo.Page.Locator(".way-road .now")).ToHaveTextAsync("待印发");

        await using var wen = await browser.OpenAsync(site, account: "wen");
        await wen.Page.GotoAsync(address);
        await PressAsync(wen.Page, "a[href$='/issue']");
        (await wen.Page.RunAxe()).Violations.Select(v => v.Id).ShouldBeEmpty();
        await PictureSheet.KeepAsync(browser, site, "wen", ($"{address}/issue", "ledger-issue"));
        await ToAsync(wen.Page, "#Title");
        await PressAsync(wen.Page, "button.primary");
        await wen.Page.WaitForURLAsync("**/ledger/entries/*");
        await wen.Page.GotoAsync(address);
        await Expect(wen.Page.Locator(".way-road .now")).ToHaveTextAsync("已印发");
        await PressAsync(wen.Page, "a[href$='/form']");
        await Expect(wen.Page.Locator(".form-paper")).ToContainTextAsync(new Regex("已印发，(未编号|编号.+?号)。今年已发"));
        await Expect(wen.Page.Locator(".form-paper")).ToContainTextAsync("云办发〔2026〕3号；防汛需要；审核认可");
        foreach (var window in new[] { shan, gao, luo, wen })
            window.Violations.ShouldBeEmpty();
    }

    private static async Task PressAsync(IPage page, string selector, string? text = null)
    {
        await ToAsync(page, selector, text);
        await page.EvaluateAsync("window.isLeft = false");
        await page.Keyboard.PressAsync("Enter");
        // A key tells nothing of the page it leads to: wait until this one is gone and the next is there.
        for (var wait = 0; wait < 200; wait++)
        {
            await Task.Delay(50);
            try
            {
                if (await page.EvaluateAsync<bool>("window.isLeft === undefined && document.readyState === 'complete'"))
                    return;
            }
            catch (PlaywrightException)
            {
                continue;
            }
        }
        Assert.Fail($"{selector} {text} leads nowhere from {page.Url}");
    }

    private static async Task TypeAsync(IPage page, string selector, string words)
    {
        await ToAsync(page, selector);
        await page.Keyboard.InsertTextAsync(words);
    }

    /// <summary>Presses Tab until this has the focus, and it can be seen that it has.</summary>
    private static async Task ToAsync(IPage page, string selector, string? text = null)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>(
                "([s, t]) => document.activeElement.matches(s) && (t === null || document.activeElement.innerText.trim() === t)", new[] { selector, text }))
                continue;
            (await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')")).ShouldBeTrue(selector);
            return;
        }
        Assert.Fail($"{selector} {text} is not reached by the keyboard on {page.Url}");
    }
}
