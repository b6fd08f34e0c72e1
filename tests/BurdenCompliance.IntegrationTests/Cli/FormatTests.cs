using System.Text.Json;
using NJsonSchema;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>The formats that other programs read.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SARIF_has_the_structure_of_its_standard()
    {
        string[] files = [_folder.Burdensome(), _folder.File("旧稿.docx", "not a zip"), _folder.Harmless()];
        var outcome = Burden.Run(["check", "--format", "sarif", .. files]);
        outcome.Exit.ShouldBe(2);
        var schema = await JsonSchema.FromJsonAsync(SarifSchema.Text);
        schema.Validate(outcome.Output).Select(e => $"{e.Path} {e.Kind}").ShouldBeEmpty();

        var run = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToArray();
        rules.ShouldBeUnique();
        run.GetProperty("results").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var result in run.GetProperty("results").EnumerateArray()) rules.ShouldContain(result.GetProperty("ruleId").GetString());
        run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_SARIF_schema_refuses_what_is_none()
    {
        var schema = await JsonSchema.FromJsonAsync(SarifSchema.Text);
        schema.Validate("""{"version": "2.1.0", "runs": [{"results": []}]}""").ShouldNotBeEmpty();
        schema.Validate("""{"version": "2.0.0", "runs": []}""").ShouldNotBeEmpty();
    }

    [Fact]
    public void JSON_is_an_examination_as_the_contract_writes_it()
    {
        var outcome = Burden.Run("check", "--format", "json", _folder.Burdensome());
        outcome.Exit.ShouldBe(1);
        var root = JsonDocument.Parse(outcome.Output).RootElement;
        foreach (var name in (string[])["schema", "file", "catalog", "profile", "counts", "verdict", "findings", "questions", "refusal"])
            root.TryGetProperty(name, out _).ShouldBeTrue(name);
        root.GetProperty("refusal").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("verdict").GetString().ShouldBeOneOf("consistent", "explain", "inconsistent");
        foreach (var finding in root.GetProperty("findings").EnumerateArray())
        {
            foreach (var name in (string[])["ruleId", "clause", "severity", "message", "advice", "passages"]) finding.TryGetProperty(name, out _).ShouldBeTrue(name);
            finding.GetProperty("severity").GetString().ShouldBeOneOf("breach", "justify", "advise");
        }
    }

    [Fact]
    public void JSON_of_several_files_can_be_read()
    {
        var outcome = Burden.Run("check", "--format", "json", _folder.Burdensome(), _folder.Harmless());
        JsonDocument.Parse(outcome.Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
        JsonDocument.Parse(outcome.Output).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void NDJSON_holds_one_examination_a_line()
    {
        var outcome = Burden.Run("check", "--format", "ndjson", _folder.Burdensome(), _folder.Harmless());
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        foreach (var line in lines) JsonDocument.Parse(line).RootElement.GetProperty("schema").GetString().ShouldBe("1");
    }
}
