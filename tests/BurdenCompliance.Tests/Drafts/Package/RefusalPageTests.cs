using System.Text;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Tests.Drafts.Package;

public sealed class RefusalPageTests
{
    [Fact]
    public void The_page_of_refusals_lists_every_code_with_its_sentence()
    {
        var page = new StringBuilder("# Refusals\n\nWhy a file is not accepted. Codes are stable; 〈…〉 stands for what the file holds. Checked by `RefusalPageTests`;\n`BURDEN_APPROVE=1` writes it anew.\n\n| code | sentence |\n|---|---|\n");
        foreach (var refusal in Refusals.All)
            page.Append($"| `{refusal.Code}` | {refusal.Message} |\n");
        var file = Path.Combine(Corpus.Solution, "docs", "refusals.md");
        if (Environment.GetEnvironmentVariable("BURDEN_APPROVE") == "1")
            File.WriteAllText(file, page.ToString());
        File.ReadAllText(file).ShouldBe(page.ToString());
    }

    [Fact]
    public void Codes_are_distinct() => Refusals.All.Select(refusal => refusal.Code).ShouldBeUnique();

    [Fact]
    public void A_name_from_the_file_is_shown_short_and_harmless() =>
        Refusals.DuplicatePart("a\r\n\u202E" + new string('b', 500)).Message.Length.ShouldBeLessThan(200);
}
