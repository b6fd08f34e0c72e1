using System.Text.Json;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>What <c>burden</c> says of its arguments.</summary>
public sealed class ArgumentTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("不认识的选项“--unheard-of”", "check", "--unheard-of")]
    [InlineData("不认识的选项“--farmat”", "check", "--farmat", "json", "x.docx")]
    [InlineData("不认识的选项“-q”", "count", "-q", "x.docx")]
    [InlineData("选项 --format 不能是“xml”", "check", "--format", "xml", "x.docx")]
    [InlineData("选项 --lines 后面要写它的值", "check", "--lines")]
    [InlineData("缺少参数 FILE", "count")]
    [InlineData("“unheard-of”", "unheard-of")]
    [InlineData("后面要写一个命令：check", new string[0])]
    [InlineData("后面要写一个命令：test", "catalog")]
    [InlineData("选项 --sentences", "scorer", "train")]
    [InlineData("不能用 --format sarif", "check", "--format", "sarif", "--output", "x", "x.docx")]
    [InlineData("不能用 --format json", "check", "--format", "json", "--lines", "x.jsonl")]
    public void A_wrong_argument_is_named_in_Chinese(string said, params string[] arguments)
    {
        var outcome = Burden.Run(arguments);
        outcome.Exit.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldContain(said);
        outcome.Errors.ShouldNotMatch("(?i)required|argument|recogni|missing");
    }

    [Fact]
    public void Help_is_in_Chinese()
    {
        var outcome = Burden.Run("check", "--help");
        outcome.Output.ShouldContain("用法：");
        outcome.Output.ShouldNotContain("Usage");
        outcome.Output.ShouldNotContain("Show help");
    }

    [Fact]
    public void A_file_whose_name_looks_like_an_option_can_be_given_by_its_path()
    {
        _folder.Harmless("--怪名.docx");
        Burden.Run("check", _folder.At("--怪名.docx")).Exit.ShouldBe(0);
    }

    [Fact]
    public void Counts_of_several_files_are_one_array()
    {
        var outcome = Burden.Run("count", "--format", "json", _folder.Harmless("一.docx"), _folder.File("坏.docx", "bad"), _folder.Harmless("二.docx"));
        outcome.Exit.ShouldBe(2);
        JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().Select(one => one.GetProperty("file").GetProperty("name").GetString()).ShouldBe(["一.docx", "二.docx"]);
    }

    [Fact]
    public void Answers_to_files_of_one_name_are_told_apart_by_their_folders()
    {
        string[] names = ["甲/上/通知.docx", "乙/上/通知.docx", "丙/通知.docx", "丙/通知.docm", "公告.docx"];
        foreach (var name in names) _folder.Harmless(name);
        var output = _folder.At("结果");
        Burden.Run(["check", "--output", output, "--format", "json", .. names.Select(_folder.At), _folder.At(names[4])]);
        Directory.GetFiles(output).Select(Path.GetFileName).ShouldBe(
            ["甲_上_通知.json", "乙_上_通知.json", "通知.docm.json", "丙_通知.json", "公告.docx.json", "公告.docx-2.json"], ignoreOrder: true);
    }

    [Fact]
    public void A_report_says_what_was_not_inspected()
    {
        var file = _folder.At("有图.docx");
        File.WriteAllBytes(file, DocxWriter.WithBody(DocxWriter.P("东湖公园公告") + DocxWriter.P("公园北门改造。") + "<w:p><w:r><w:drawing><a:blip r:embed=\"rI\"/></w:drawing></w:r></w:p>").ToArray());
        Burden.Run("check", file).Output.ShouldContain("[未检查] 文中有 1 幅图片");
    }
}
