using System.Text.Json;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary><c>burden check --lines</c>.</summary>
public sealed class LinesTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_is_repeated_with_its_clauses()
    {
        var lines = _folder.File("lines.jsonl", """
            {"text": "东湖公园北门改造，行人请走西门。", "mark": 7}

            {"text": "每周五前将造林进展情况报送县林业局。", "heading": "三、工作要求", "profile": {"issuerKind": "department"}}
            """);
        var outcome = Burden.Run("check", "--lines", lines);
        outcome.Exit.ShouldBe(1, outcome.Errors);
        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        answers.Length.ShouldBe(2);
        answers[0].GetProperty("mark").GetInt32().ShouldBe(7);
        answers[0].GetProperty("clauses").GetArrayLength().ShouldBe(0);
        answers[1].GetProperty("heading").GetString().ShouldBe("三、工作要求");
        answers[1].GetProperty("clauses").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Harmless_lines_end_with_0_and_the_answer_goes_to_a_file()
    {
        var output = _folder.At("answers.jsonl");
        var outcome = Burden.Run("check", "--lines", _folder.File("lines.jsonl", """{"text": "湖边种了两排柳树。"}"""), "--output", output);
        outcome.Exit.ShouldBe(0, outcome.Errors);
        outcome.Output.ShouldBeEmpty();
        File.ReadAllText(output).ShouldContain("\"clauses\":[]");
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        var outcome = Burden.Run("check", "--lines", _folder.File("lines.jsonl", "\uFEFF{\"text\": \"好。\"}\r\n"));
        outcome.Exit.ShouldBe(0, outcome.Errors);
    }

    [Fact]
    public void Of_several_wrong_lines_the_first_is_named()
    {
        var lines = string.Concat(Enumerable.Repeat("{\"text\": \"好。\"}\n", 50)) + string.Concat(Enumerable.Repeat("{\n", 50));
        Burden.Run("check", "--lines", _folder.File("lines.jsonl", lines)).Errors.ShouldContain("第 51 行");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"heading": "一、"}""")]
    [InlineData("""{"text": 3}""")]
    [InlineData("""{"text": "好。", "profile": {"issuerKind": "club"}}""")]
    [InlineData("""{"text": "好。", "heading": 3}""")]
    [InlineData("""{"text": "好。", "text": "坏。"}""")]
    [InlineData("""{"text": "好。", "profile": {"title": "\ud800"}}""")]
    public void A_wrong_line_ends_with_2_and_is_numbered(string line)
    {
        var outcome = Burden.Run("check", "--lines", _folder.File("lines.jsonl", $"{{\"text\": \"好。\"}}\n{line}\n"));
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("第 2 行");
        outcome.Errors.ShouldNotContain("   at ");
        outcome.Output.ShouldContain("好。", customMessage: "the good line is still answered");
    }

    [Fact]
    public void An_output_file_that_cannot_be_written_is_said()
    {
        var outcome = Burden.Run("check", "--lines", _folder.File("lines.jsonl", """{"text": "好。"}"""), "--output", _folder.At("no/such/folder/x.jsonl"));
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldNotContain("   at ");
    }
}
