using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A read and examined file made by hand; the place 云栖市 does not exist.</summary>
internal sealed record Sample(byte[] File, Reading.Done Reading, Examination Examination)
{
    public static Sample Of(
        string title = "关于开展夏季安全检查的通知", Verdict verdict = Verdict.Explain, string name = "通知.docx",
        string issuer = "云栖市应急管理局", string? number = "云应急〔2026〕3号", string content = "")
    {
        var bytes = Encoding.UTF8.GetBytes(content.Length == 0 ? title : content);
        var file = new FileFacts(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length);
        var profile = new DraftProfile { Title = title, Issuer = issuer, DocumentNumber = number, IssuerKind = IssuerKind.Department };
        var counts = new Counts(3120, 4410, 4650, 4648);
        var draft = new Draft(file, [], [], [], [], counts, profile);
        var finding = new Finding("BC-00-00-Sample", "0.0", Severity.Justify, "示例", "示例", [], []);
        return new Sample(bytes, new Reading.Done(draft), new Examination(
            file, new CatalogIdentity("2026.1", new string('c', 64)), profile, counts, verdict, [finding], [], [], null));
    }

    public Task<OpenAssessmentOutcome> OpenAsync(OpenAssessment open, string key, string actor = "local") => open.RunAsync(
        Reading, File, Examination, IdempotencyKey.For(key, Examination.File.Sha256, Examination.File.Name), TestPeople.Actor(actor));

    public async Task<Assessment> OpenedAsync(OpenAssessment open) =>
        (await OpenAsync(open, Guid.NewGuid().ToString())).ShouldBeOfType<OpenAssessmentOutcome.Opened>().Assessment;
}
