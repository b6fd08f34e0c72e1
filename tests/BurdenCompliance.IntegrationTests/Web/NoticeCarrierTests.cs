using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Notices leave the page by e-mail and signed webhook, from the running program.</summary>
[Collection(SiteCollection.Name)]
public sealed class NoticeCarrierTests(Browser browser)
{
    [Fact]
    public async Task A_submission_is_mailed_and_posted_once_to_each_reviewer_and_signed()
    {
        using var listener = new HttpListener();
        var port = Random.Shared.Next(20_000, 60_000);
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var key = RandomNumberGenerator.GetBytes(32);
        var keyFile = Path.GetTempFileName();
        await System.IO.File.WriteAllBytesAsync(keyFile, key);
        using var drop = new MailDrop();
        var site = new Site(
            "--Notices:SmtpHost", "127.0.0.1", "--Notices:SmtpPort", $"{drop.Port}", "--Notices:From", "office@qinghe.example", "--Notices:Site", "https://burden.qinghe.example",
            "--Burden:Samples", "true", "--Burden:SampleAssessments", "false", "--Notices:Webhook", $"http://127.0.0.1:{port}/hook", "--Notices:WebhookKeyFile", keyFile);
        await site.InitializeAsync();
        try
        {
            await site.SqlAsync("UPDATE registry.person SET email = account || '@qinghe.example' WHERE account IN ('he', 'ning')");
            await using var lin = await browser.OpenAsync(site, account: "lin");
            var address = await WayPagesTests.UploadAsync(lin.Page, "<b>春耕</b>供水", "县水利局自行完成渠道清淤。");
            await lin.Page.GetByRole(AriaRole.Button, new() { Name = "画像无误，开始自评" }).ClickAsync();
            await WayPagesTests.FinishAsync(lin.Page, address);
            await lin.Page.GetByRole(AriaRole.Button, new() { Name = "送审" }).ClickAsync();

            var accounts = new List<string>();
            for (var i = 0; i < 2; i++)
            {
                var notice = await PostedAsync(listener, key);
                address.ShouldEndWith(notice.GetProperty("assessment").GetString()!);
                notice.GetProperty("title").GetString()!.ShouldContain("<b>春耕</b>供水");
                accounts.Add(notice.GetProperty("account").GetString()!);
            }
            accounts.Order(StringComparer.Ordinal).ShouldBe(["he", "ning"]);
            var mails = new[] { await drop.NextAsync(), await drop.NextAsync() };
            mails.Select(mail => mail[..mail.IndexOf('\n', StringComparison.Ordinal)]).Order(StringComparer.Ordinal).ShouldBe(["RCPT TO:<he@qinghe.example>", "RCPT TO:<ning@qinghe.example>"]);
            foreach (var mail in mails)
            {
                mail.ShouldContain("text/plain");
                mail.ShouldContain("From: office@qinghe.example");
                Words(mail).ShouldContain("<b>春耕</b>供水");
                Words(mail).ShouldContain($"https://burden.qinghe.example{address}");
            }
            await AlertAsync(site, drop, listener, key);
            await Should.ThrowAsync<TimeoutException>(() => listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(5)));
        }
        finally
        {
            await site.DisposeAsync();
            System.IO.File.Delete(keyFile);
        }
    }

    // A file refused for its mark: told to whom the security administrator named, without a word of the file.
    private static async Task AlertAsync(Site site, MailDrop drop, HttpListener listener, byte[] key)
    {
        using (var security = await site.SignInAsync("secadmin"))
        {
            await security.PostAsync("/settings?handler=Change", new FormUrlEncodedContent(
                [new("name", "AlertMail"), new("value", "guard@yunling.example, duty@yunling.example")]));
        }
        using (var lin = await site.SignInAsync("lin"))
            await lin.UploadAsync("/api/v1/examinations", Docx.Of("机密★10年", "ZZMARK", "关于某事的通知"), "ZZMARK.docx");
        var alert = await PostedAsync(listener, key);
        (alert.GetProperty("alert").GetString(), alert.GetProperty("account").GetString(), alert.GetProperty("link").GetString())
            .ShouldBe(("E_CLASSIFIED", "lin", "https://burden.qinghe.example/secrecy"));
        var mail = await drop.NextAsync();
        mail.ShouldContain("guard@yunling.example");
        mail.ShouldContain("duty@yunling.example");
        Words(mail).ShouldContain("带有密级标志");
        Words(mail).ShouldContain("https://burden.qinghe.example/secrecy");
        $"{alert}{Words(mail)}".ShouldNotContain("ZZMARK");
        $"{alert}{Words(mail)}".ShouldNotContain("关于某事");
    }

    private static async Task<JsonElement> PostedAsync(HttpListener listener, byte[] key)
    {
        var context = await listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30));
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        context.Request.Headers["Burden-Signature"].ShouldBe($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, body.ToArray()))}");
        context.Response.Close();
        return JsonDocument.Parse(body.ToArray()).RootElement;
    }

    // The body of a mail, which travels as base64.
    private static string Words(string mail) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(mail[mail.IndexOf("\n\n", StringComparison.Ordinal)..].ReplaceLineEndings("").Trim()));
}
