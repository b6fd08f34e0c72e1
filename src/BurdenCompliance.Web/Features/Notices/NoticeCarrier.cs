using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BurdenCompliance.Registry;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Features.Notices;

/// <summary>Carries notices by e-mail and signed webhook, as set; what fails is tried again, and several replicas never carry the same one at once.</summary>
internal sealed class NoticeCarrier(IOptions<NoticeOptions> options, CarryNotices carry, TimeProvider clock, ILogger<NoticeCarrier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsSet)
            return;
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // One at a time: what is taken must be carried before another replica may take it.
                while (await carry.TakeAsync(1, stoppingToken) is [var errand, ..])
                    await carry.SettleAsync(errand.Errand, await TroubleAsync(http, errand, stoppingToken), stoppingToken);
            }
            catch (RegistryUnavailableException e)
            {
                log.LogWarning(e, "Notices wait for the database");
            }
        }
    }

    private async Task<string?> TroubleAsync(HttpClient http, CarriedNotice errand, CancellationToken cancellation)
    {
        try
        {
            if (options.Value.SendsMail && !errand.Emails.IsEmpty)
                await MailAsync(errand, cancellation);
            if (options.Value.Webhook is not null)
                await PostAsync(http, errand, cancellation);
            return null;
        }
        // Whatever it is, one errand must not stop the site.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(e, "Errand {Errand} was not carried", errand.Errand);
            return e.Message;
        }
    }

    private async Task MailAsync(CarriedNotice errand, CancellationToken cancellation)
    {
        var (subject, body) = NoticeText.Of(errand, options.Value.Site);
        using var mail = new MailMessage
        {
            From = new MailAddress(options.Value.From!), Subject = subject, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8, Body = body,
        };
        foreach (var address in errand.Emails)
            mail.To.Add(address);
        using var smtp = new SmtpClient(options.Value.SmtpHost, options.Value.SmtpPort) { Timeout = (int)Patience.TotalMilliseconds };
        await smtp.SendMailAsync(mail, cancellation);
    }

    private async Task PostAsync(HttpClient http, CarriedNotice errand, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(NoticeText.Message(errand, options.Value.Site));
        var key = await File.ReadAllBytesAsync(options.Value.WebhookKeyFile!, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Webhook) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("Burden-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, body))}");
        using var answer = await http.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
