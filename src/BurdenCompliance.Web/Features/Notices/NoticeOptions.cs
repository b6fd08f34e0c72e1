using System.ComponentModel.DataAnnotations;

namespace BurdenCompliance.Web.Features.Notices;

/// <summary>Where notices go besides the page; configuration section <c>Notices</c>. Nothing set: nowhere.</summary>
internal sealed class NoticeOptions : IValidatableObject
{
    public const string Section = "Notices";

    /// <summary>SMTP server of the office; null for no e-mail.</summary>
    public string? SmtpHost { get; set; }

    [Range(1, 65535, ErrorMessage = "Notices:SmtpPort 应为 1 至 65535。")]
    public int SmtpPort { get; set; } = 25;

    /// <summary>Sender of the e-mails.</summary>
    public string? From { get; set; }

    /// <summary>Address that notices are posted to as JSON; null for none.</summary>
    public Uri? Webhook { get; set; }

    /// <summary>File with the key that signs what is posted: header <c>Burden-Signature: sha256=…</c> over the body.</summary>
    public string? WebhookKeyFile { get; set; }

    /// <summary>Address of this site in links; null for none.</summary>
    public Uri? Site { get; set; }

    public bool IsSet => SendsMail || Webhook is not null;

    public bool SendsMail => !string.IsNullOrWhiteSpace(SmtpHost);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SendsMail && (string.IsNullOrWhiteSpace(From) || !new EmailAddressAttribute().IsValid(From)))
            yield return new ValidationResult("设置了 Notices:SmtpHost，还须把 Notices:From 设为发件邮箱。", [nameof(From)]);
        if (Webhook is not null && !IsAddress(Webhook))
            yield return new ValidationResult("Notices:Webhook 应为 http:// 或 https:// 开头的地址。", [nameof(Webhook)]);
        if (Site is not null && !IsAddress(Site))
            yield return new ValidationResult("Notices:Site 应为 http:// 或 https:// 开头的地址。", [nameof(Site)]);
        if (Webhook is not null && !IsReadable(WebhookKeyFile))
            yield return new ValidationResult("设置了 Notices:Webhook，还须把 Notices:WebhookKeyFile 设为存放签名密钥、本程序读得到的文件。", [nameof(WebhookKeyFile)]);
    }

    private static bool IsAddress(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    private static bool IsReadable(string? file)
    {
        try
        {
            using var stream = File.OpenRead(file ?? "");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
