using System.IO.Compression;
using System.Text.Json;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary><c>burden annotate</c>.</summary>
public sealed class AnnotateTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_finding_becomes_a_comment_and_the_copy_is_examined_to_the_same_findings()
    {
        var (original, copy) = (_folder.Burdensome(), _folder.At("批注稿.docx"));
        var before = File.ReadAllBytes(original);
        var outcome = Burden.Run("annotate", original, "-o", copy);
        outcome.Exit.ShouldBe(1, outcome.Errors);
        File.ReadAllBytes(original).ShouldBe(before);
        var findings = Findings(original);
        findings.GetArrayLength().ShouldBeGreaterThan(2);
        Findings(copy).GetRawText().ShouldBe(findings.GetRawText());
        var comments = Comments(copy);
        foreach (var finding in findings.EnumerateArray())
        {
            comments.ShouldContain(finding.GetProperty("message").GetString()!);
            comments.ShouldContain(finding.GetProperty("advice").GetString()!);
            comments.ShouldContain($"（{finding.GetProperty("clause").GetString()}）");
        }
        DraftReader.Read(File.ReadAllBytes(copy), "批注稿.docx").ShouldBeOfType<Reading.Done>().Draft.OwnNotes.Length
            .ShouldBe(findings.EnumerateArray().Sum(finding => Math.Max(1, finding.GetProperty("passages").GetArrayLength())));
    }

    [Fact]
    public void A_harmless_draft_ends_with_0_and_a_copy_without_comments()
    {
        Burden.Run("annotate", _folder.Harmless(), "-o", _folder.At("批注稿.docx")).Exit.ShouldBe(0);
        DraftReader.Read(File.ReadAllBytes(_folder.At("批注稿.docx")), "批注稿.docx").ShouldBeOfType<Reading.Done>().Draft.OwnNotes.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_done_ends_with_2_says_why_and_leaves_nothing()
    {
        (string From, string To, string Says)[] cases =
        [
            (_folder.At("没有.docx"), _folder.At("出.docx"), "找不到"),
            (_folder.File("旧稿.docx", "not a zip"), _folder.At("出.docx"), "E_NOT_ZIP"),
            (_folder.Burdensome(), _folder.Burdensome(), "另起一个文件名"),
            (_folder.Burdensome(), _folder.At("没有/出.docx"), "写不了"),
        ];
        foreach (var (from, to, says) in cases)
        {
            var outcome = Burden.Run("annotate", from, "-o", to);
            outcome.Exit.ShouldBe(2);
            outcome.Errors.ShouldContain(says);
        }
        File.Exists(_folder.At("出.docx")).ShouldBeFalse();
        Burden.Run("annotate", _folder.Burdensome()).Exit.ShouldBe(2);
    }

    private static JsonElement Findings(string file)
    {
        var outcome = Burden.Run("check", "--format", "ndjson", file);
        outcome.Exit.ShouldBe(1, outcome.Errors);
        return JsonDocument.Parse(outcome.Output).RootElement.GetProperty("findings");
    }

    private static string Comments(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var stream = zip.GetEntry("word/comments.xml")!.Open();
        using var reader = new StreamReader(stream);
        return System.Net.WebUtility.HtmlDecode(reader.ReadToEnd());
    }
}
