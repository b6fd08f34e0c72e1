using System.Diagnostics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Tests;

namespace BurdenCompliance.IntegrationTests.Drafts;

/// <summary>What we write opens in another word processor, with the same text. With <c>BURDEN_ROUNDTRIP</c> naming a file our own drafts too, and the figures are left there.</summary>
public sealed class WordOpensElsewhere
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Annotated_drafts_give_the_text_of_the_originals(bool messy)
    {
        var folder = Corpus.MakeDocx(messy);
        if (Environment.GetEnvironmentVariable("BURDEN_ROUNDTRIP") is not null)
            Corpus.MakeOwnDocx(messy, folder);
        try
        {
            var annotated = Directory.CreateDirectory(Path.Combine(folder, "annotated")).FullName;
            foreach (var file in Directory.GetFiles(folder, "*.docx"))
                File.WriteAllBytes(Path.Combine(annotated, Path.GetFileName(file)), Annotated(File.ReadAllBytes(file)));
            var (before, after) = (Texts(folder), Texts(annotated));
            before.Count.ShouldBeGreaterThan(30);
            after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
            if (Environment.GetEnvironmentVariable("BURDEN_ROUNDTRIP") is { } figures)
                File.AppendAllText(figures, $"| {(messy ? "as Word leaves them after much editing" : "clean")} | {before.Count} | {after.Count} | {before.Count(one => after[one.Key] == one.Value)} |\n");
            foreach (var (name, text) in before)
                after[name].ShouldBe(text, name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_evaluation_form_opens_with_its_words()
    {
        var folder = Directory.CreateTempSubdirectory("burden-form-").FullName;
        try
        {
            var form = new EvaluationForm { DocumentTitle = "关于造林的通知", Provisions = [.. Enumerable.Range(1, 21).Select(n => new ProvisionAnswer($"第{n}条", ProvisionVerdict.Yes, "", ""))] };
            File.WriteAllBytes(Path.Combine(folder, "form.docx"), EvaluationFormWriter.Write(form));
            var text = Texts(folder)["form"];
            text.ShouldContain("关于造林的通知");
            text.ShouldContain("第21条");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Annotated(byte[] original)
    {
        var draft = DraftReader.Read(original, "文稿.docx").ShouldBeOfType<Reading.Done>().Draft;
        var notes = draft.Paragraphs.Where(paragraph => paragraph.Text.Length > 6 && paragraph.Index % 4 == 0).Select(paragraph => new MarginNote(paragraph.Index, 2, paragraph.Text.Length - 2, "意见", "建议。"));
        return DraftAnnotator.Annotate(original, draft, new NoteSheet("ab12cd34", "评估", DateTimeOffset.UnixEpoch, [.. notes])).ShouldBeOfType<AnnotationOutcome.Done>().File.ToArray();
    }

    private static Dictionary<string, string> Texts(string folder)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, "txt")).FullName;
        string[] arguments = ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", output, .. Directory.GetFiles(folder, "*.docx")];
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(5)).ShouldBeTrue("soffice did not end");
        Task.WaitAll(said, complained);
        return Directory.GetFiles(output, "*.txt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
    }
}
