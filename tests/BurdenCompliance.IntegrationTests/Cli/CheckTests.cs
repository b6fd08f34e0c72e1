using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary><c>burden check</c> over files, as scripts use it.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_harmless_draft_ends_with_0()
    {
        var outcome = Burden.Run("check", _folder.Harmless());
        outcome.Exit.ShouldBe(0, outcome.Output + outcome.Errors);
        outcome.Output.ShouldContain("未发现问题");
    }

    [Fact]
    public void A_burdensome_draft_ends_with_1_and_shows_sentence_clause_and_advice()
    {
        var outcome = Burden.Run("check", _folder.Burdensome());
        outcome.Exit.ShouldBe(1, outcome.Errors);
        outcome.Output.ShouldContain("签订目标责任书");
        outcome.Output.ShouldContain("~~~~");
        outcome.Output.ShouldContain("建议");
        outcome.Output.ShouldMatch(@"第[一二三四五六七八九十]+条（\d+\.\d+）");
        outcome.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_does_not_exist_ends_with_2_and_the_others_are_still_checked()
    {
        var outcome = Burden.Run("check", "--format", "ndjson", _folder.At("没有.docx"), _folder.Burdensome());
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("找不到");
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("造林通知.docx");
    }

    [Fact]
    public void A_folder_yields_endings_in_any_case_and_refuses_old_formats_by_name()
    {
        _folder.Harmless("公告.DOCX");
        _folder.File("旧稿.doc", "old");
        var outcome = Burden.Run("check", "--format", "ndjson", _folder.Path);
        outcome.Exit.ShouldBe(2);
        outcome.Output.ShouldContain("公告.DOCX");
        outcome.Output.ShouldContain("旧稿.doc");
    }

    [Fact]
    public void A_refused_file_ends_with_2_and_the_others_are_still_checked()
    {
        string[] files = [_folder.Burdensome(), _folder.File("旧稿.docx", "not a zip"), _folder.Harmless()];
        var outcome = Burden.Run(["check", "--format", "ndjson", .. files]);
        outcome.Exit.ShouldBe(2);
        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        answers.Select(a => a.GetProperty("file").GetProperty("name").GetString()).ShouldBe(files.Select(Path.GetFileName));
        answers[0].GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
        answers[1].GetProperty("refusal").GetProperty("code").GetString().ShouldStartWith("E_");
        answers[1].GetProperty("findings").GetArrayLength().ShouldBe(0);
        answers[2].GetProperty("verdict").GetString().ShouldBe("consistent");
    }

    [Theory]
    [InlineData("check", "/nowhere/草稿.docx")]
    [InlineData("check")]
    [InlineData("check", "--lines", "/nowhere/lines.jsonl")]
    [InlineData("check", "--catalog", "/nowhere/RuleCatalog.json", "x.docx")]
    [InlineData("check", "--profile", "/nowhere/profile.json", "x.docx")]
    [InlineData("count", "/nowhere/草稿.docx")]
    [InlineData("check", "--format", "xml", "x.docx")]
    [InlineData("check", "--unheard-of")]
    [InlineData("check", "")]
    [InlineData("catalog", "preview", "RuleCatalog.json", "RuleCatalog.json", "/nowhere")]
    [InlineData("unheard-of")]
    [InlineData()]
    public void What_cannot_run_ends_with_2_and_says_why(params string[] arguments)
    {
        var outcome = Burden.Run(arguments);
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldNotBeEmpty();
        outcome.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    public void Help_ends_with_0(params string[] arguments) => Burden.Run(arguments).Exit.ShouldBe(0);

    [Fact]
    public void A_folder_stands_for_the_drafts_in_it_and_below()
    {
        _folder.Harmless("甲/一.docx");
        _folder.Harmless("甲/乙/二.docx");
        _folder.File("甲/~$一.docx", "lock file of Word");
        var outcome = Burden.Run("check", "--format", "ndjson", _folder.At("甲"));
        outcome.Exit.ShouldBe(0, outcome.Errors);
        outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void An_output_folder_gets_one_file_a_draft_with_names_of_their_own()
    {
        var output = _folder.At("结果");
        var outcome = Burden.Run("check", "--output", output, _folder.Burdensome("甲/通知.docx"), _folder.Burdensome("乙/通知.docx"), _folder.Harmless());
        outcome.Exit.ShouldBe(1, outcome.Errors);
        Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["公园公告.json", "甲_通知.json", "乙_通知.json"], ignoreOrder: true);
        foreach (var file in Directory.GetFiles(output)) JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("schema").GetString().ShouldBe("1");
    }

    [Fact]
    public void An_output_folder_that_cannot_be_is_said()
    {
        var outcome = Burden.Run("check", "--output", _folder.File("结果", "a file"), _folder.Harmless());
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_profile_overrides_what_was_detected()
    {
        var profile = _folder.File("profile.json", """{"issuer": "临浦县人民政府", "issuerKind": "government", "issuerLevel": "county"}""");
        var given = JsonDocument.Parse(Burden.Run("check", "--format", "json", "--profile", profile, _folder.Burdensome()).Output).RootElement.GetProperty("profile");
        given.GetProperty("issuerKind").GetString().ShouldBe("government");
        given.GetProperty("issuer").GetString().ShouldBe("临浦县人民政府");
        given.GetProperty("title").GetString()!.ShouldContain("造林");
    }

    [Theory]
    [InlineData("""{"issuerKind": "club"}""")]
    [InlineData("""{"colour": "red"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_wrong_profile_ends_with_2(string json)
    {
        var outcome = Burden.Run("check", "--profile", _folder.File("profile.json", json), _folder.Harmless());
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("文稿画像");
        outcome.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public void Another_language_and_time_zone_of_the_machine_change_no_byte()
    {
        var file = _folder.Burdensome();
        var plain = Burden.Run("check", "--format", "json", file).Output;
        foreach (var locale in (string[])["de_DE.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "zh_CN.GB18030"])
            Burden.Run([("LC_ALL", locale), ("LANG", locale), ("TZ", "America/St_Johns")], "check", "--format", "json", file).Output.ShouldBe(plain, locale);
    }

    [Fact]
    public void A_superior_document_is_compared_with()
    {
        var text = string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}条措施是把东湖沿岸第{i}段护栏换成新的，由县水利局在汛期之前完成并向周边住户说明。"));
        var superior = _folder.Draft("上位.docx", "澄州市护栏更新方案", text, "澄州市水利局", "2026年8月1日");
        var draft = _folder.Draft("配套.docx", "临浦县护栏更新方案", text, "临浦县水利局", "2026年9月1日");
        Burden.Run("check", draft).Output.ShouldNotContain("上位文件");
        var outcome = Burden.Run("check", "--superior", superior, draft);
        outcome.Exit.ShouldBe(1, outcome.Errors);
        outcome.Output.ShouldContain("澄州市护栏更新方案");
    }

    [Fact]
    public void Counts_are_given_as_text_and_as_JSON()
    {
        var file = _folder.Harmless();
        Burden.Run("count", file).Output.ShouldContain("正文");
        var outcome = Burden.Run("count", "--format", "json", file);
        outcome.Exit.ShouldBe(0, outcome.Errors);
        JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().ShouldHaveSingleItem().GetProperty("counts").GetProperty("body").GetInt32().ShouldBe(20);
    }
}
