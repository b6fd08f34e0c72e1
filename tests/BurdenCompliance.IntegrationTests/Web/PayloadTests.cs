using System.Net;
using System.Text;
using System.Text.Json;
using BurdenCompliance.Drafts;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Documents that want to run something, through every page, file and list (SEC-31).</summary>
[Collection(SiteCollection.Name)]
public sealed class PayloadTests(Site site, Browser browser)
{
    /// <summary>300 by <c>BURDEN_PAYLOADS=300</c>, each opened in a browser too; fewer in the suite, so that it takes seconds.</summary>
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("BURDEN_PAYLOADS"), out var asked) ? asked : null;

    private const string Made = """
        () => [...document.querySelectorAll('*')].filter(e => ['IFRAME', 'OBJECT', 'BASE', 'MATH', 'VIDEO'].includes(e.tagName)
            || [...e.attributes].some(a => a.name.startsWith('on') || (['href', 'src', 'action', 'data'].includes(a.name) && /^\s*javascript:/i.test(a.value)))).map(e => e.outerHTML)
        """;

    private readonly List<string> _complaints = [];
    private int _pages;

    [Fact]
    public async Task Nothing_of_a_document_is_ever_more_than_words()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        using var xu = await site.SignInAsync("xu");
        using var wen = await site.SignInAsync("wen");
        var windows = new Dictionary<HttpClient, Window>();
        foreach (var (client, account) in new[] { (lin, "lin"), (he, "he"), (xu, "xu"), (wen, "wen") })
            windows[client] = await browser.OpenAsync(site, account: account);
        var number = 0;
        for (; number < (Asked ?? 5); number++)
        {
            number.ShouldBeLessThan(PayloadDocument.Most);
            var (words, page) = (PayloadDocument.Words(number), $"/assessments/{await WalkAsync(number)}");
            await LookAsync(lin, page, $"{page}/history", $"{page}/form", $"{page}/outgoing");
            await LookAsync(lin, $"/assessments?q={Uri.EscapeDataString(words)}", "/assessments", "/notices");
            foreach (var file in new[] { "form.docx", "annotated.docx" })
                DraftReader.Read(await lin.GetByteArrayAsync($"{page}/{file}"), file).ShouldBeOfType<Reading.Done>();
            await EnterAsync(words);
            await LookAsync(wen, "/ledger", "/ledger/watch");
        }
        foreach (var window in windows.Values)
        {
            _complaints.AddRange(window.Violations);
            await window.DisposeAsync();
        }
        if (Environment.GetEnvironmentVariable("BURDEN_PAYLOAD_FIGURES") is { } figures)
            await File.WriteAllTextAsync(figures, $"| documents | pages looked at | dialogs, elements or unescaped words |\n|---:|---:|---:|\n| {number} | {_pages:N0} | {_complaints.Count} |\n");
        _complaints.ShouldBeEmpty();

        async Task<Guid> WalkAsync(int n)
        {
            var words = PayloadDocument.Words(n);
            var id = await lin.OpenAsync(PayloadDocument.Of(n), PayloadDocument.FileName(n));
            var page = $"/assessments/{id}";
            await LookAsync(lin, page);
            await lin.TakeAsync(id, "confirm-profile", new { revision = 1 });
            await LookAsync(lin, $"{page}/dispose?finding=1&finding=2", $"{page}/answers", $"{page}/plan", $"{page}/revise");
            await lin.SubmitAsync(id, words);
            await LookAsync(he, "/waiting", "/notices", $"{page}/review");
            if (n % 2 == 0)
            {
                var reasons = new[] { new { code = "other", words, paragraph = 3, passage = words } };
                await he.TakeAsync(id, "return", new { revision = await he.RevisionAsync(id), reasons, words });
                await LookAsync(lin, page, "/notices");
                using var revised = await lin.ReviseAsync(id, PayloadDocument.Of(n, isRevised: true), PayloadDocument.FileName(n));
                revised.StatusCode.ShouldBe(HttpStatusCode.Created, await revised.Content.ReadAsStringAsync());
                await LookAsync(lin, $"{page}/comparison?from=1&to=2");
                await lin.SubmitAsync(id, words);
            }
            await he.PassAsync(id, words);
            await LookAsync(xu, $"{page}/sign-off");
            await xu.SignAsync(id, await site.CodeAsync("xu"), words);
            return id;
        }

        async Task EnterAsync(string title)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/ledger/entries")
            {
                Content = new StringContent(JsonSerializer.Serialize(new { title, documentType = "函" }), Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var answer = await wen.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        }

        async Task LookAsync(HttpClient client, params string[] addresses)
        {
            foreach (var address in addresses)
            {
                using var answer = await client.GetAsync(address);
                // A page with nothing to do on it, such as that of questions where none are asked.
                if (answer.StatusCode == HttpStatusCode.Redirect)
                    continue;
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
                var html = await answer.Content.ReadAsStringAsync();
                _pages++;
                if (html.Contains(PayloadDocument.Payload(number), StringComparison.Ordinal) || html.Contains("=\"javascript:", StringComparison.OrdinalIgnoreCase))
                    _complaints.Add($"{address} {PayloadDocument.Payload(number)}");
                // In the suite the first document stands for all.
                if (Asked is null && number > 0)
                    continue;
                await windows[client].Page.GotoAsync(address);
                _complaints.AddRange((await windows[client].Page.EvaluateAsync<string[]>(Made)).Select(element => $"{address} {element}"));
            }
        }
    }
}
