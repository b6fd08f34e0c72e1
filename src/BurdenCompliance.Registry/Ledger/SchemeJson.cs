using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BurdenCompliance.Registry;

/// <summary>Counting schemes as data.</summary>
internal static class SchemeJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The scheme that comes with the product.</summary>
    public static CountingScheme Common { get; } = ReadCommon();

    public static string Write(ImmutableArray<CountingRule> rules) => JsonSerializer.Serialize(rules.Select(Rule.Of), Options);

    public static ImmutableArray<CountingRule> Read(string json) =>
        [.. JsonSerializer.Deserialize<ImmutableArray<Rule>>(json, Options).Select(rule => rule.ToRule())];

    private static CountingScheme ReadCommon()
    {
        using var stream = typeof(SchemeJson).Assembly.GetManifestResourceStream("Ledger/common-scheme.json")!;
        var read = JsonSerializer.Deserialize<Scheme>(stream, Options)!;
        return new CountingScheme(read.Id, OfficeId: null, Year: 0, Version: 0, read.Name, [.. read.Rules.Select(rule => rule.ToRule())], MadeAt: null, "");
    }

    private sealed record Scheme(Guid Id, string Name, ImmutableArray<Rule> Rules);

    private sealed record Rule(CountingStanding Standing, string[]? Types, DocumentForm[]? Forms, Direction[]? Directions, string[]? Series)
    {
        public static Rule Of(CountingRule rule) => new(
            rule.Standing, rule.Types.IsEmpty ? null : [.. rule.Types], rule.Forms.IsEmpty ? null : [.. rule.Forms],
            rule.Directions.IsEmpty ? null : [.. rule.Directions], rule.Series.IsEmpty ? null : [.. rule.Series]);

        public CountingRule ToRule() => new(Standing, [.. Types ?? []], [.. Forms ?? []], [.. Directions ?? []], [.. Series ?? []]);
    }
}
