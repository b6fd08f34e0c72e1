using System.Text.Encodings.Web;
using System.Text.Json;
using BurdenCompliance.Cli.Check;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>SARIF 2.1.0: one run over all files; a passage is a region of the paragraph text, counted in UTF-16 units.</summary>
internal sealed class SarifWriter(TextWriter output, RuleCatalog catalog) : IReportWriter
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<object> _results = [];
    private readonly List<object> _refusals = [];

    public void Add(string path, Answer answer)
    {
        var uri = new Uri(Path.GetFullPath(path)).AbsoluteUri;
        if (answer.Examination.Refusal is { } refusal)
        {
            _refusals.Add(new
            {
                level = "error", descriptor = new { id = refusal.Code }, message = new { text = refusal.Message },
                locations = new[] { new { physicalLocation = new { artifactLocation = new { uri } } } },
            });
        }

        foreach (var finding in answer.Examination.Findings) _results.Add(Result(uri, finding));
    }

    public void Close()
    {
        var log = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new[] { Run() },
        };
        output.WriteLine(JsonSerializer.Serialize(log, Options));
    }

    private object Run() => new
    {
        tool = new
        {
            driver = new
            {
                name = "BurdenCompliance", version = catalog.Identity.Version,
                rules = catalog.Rules.Select(r => new
                {
                    id = r.Id, name = r.Name, shortDescription = new { text = r.Title },
                    fullDescription = new { text = catalog.Clause(r.Clause).Text }, help = new { text = r.Advice },
                }),
            },
        },
        columnKind = "utf16CodeUnits",
        invocations = new[] { new { executionSuccessful = _refusals.Count == 0, toolExecutionNotifications = _refusals } },
        results = _results,
    };

    private static object Result(string uri, Finding finding) => new
    {
        ruleId = finding.RuleId,
        level = finding.Severity switch { Severity.Breach => "error", Severity.Justify => "warning", _ => "note" },
        message = new { text = finding.Message },
        locations = finding.Passages.IsEmpty
            ? [new { physicalLocation = new { artifactLocation = new { uri }, region = (object?)null } }]
            : finding.Passages.Select(p => new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri },
                    region = (object?)new { startLine = p.Paragraph + 1, startColumn = p.Start + 1, endColumn = p.End + 1, snippet = new { text = p.Text } },
                },
            }).ToArray(),
        properties = new { clause = finding.Clause, advice = finding.Advice },
    };
}
