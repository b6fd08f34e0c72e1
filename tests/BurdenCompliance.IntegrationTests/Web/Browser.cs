using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The system's Chromium.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>A fresh window of a sample person (or of nobody) in which a violation of the content policy fails the test that asks for <see cref="Window.Violations"/>.</summary>
    internal async Task<Window> OpenAsync(
        Site site, int width = 1280, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light,
        string? account = "lin")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "zh-CN",
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (account is not null)
            await context.AddCookiesAsync((await site.SessionAsync(account)).GetAllCookies()
                .Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString(), HttpOnly = c.HttpOnly }));
        return new Window(context, await context.NewPageAsync());
    }

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("BURDEN_CHROMIUM") ?? "/usr/bin/chromium",
            // Chromium's sandbox refuses root.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>A browser window with what went wrong in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Content-Security-Policy", StringComparison.Ordinal))
                Violations.Add(message.Text);
        };
        page.PageError += (_, error) => Violations.Add(error);
        page.Request += (_, request) => Requested.Add(new Uri(request.Url).Authority);
        page.Dialog += (_, dialog) => { Violations.Add(dialog.Message); _ = dialog.DismissAsync(); };
    }

    public IPage Page { get; }

    /// <summary>Violations of the content policy, script errors, dialogs.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>Hosts asked for anything.</summary>
    public HashSet<string> Requested { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
