using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>One rule of a scheme, as a form sends it; a rule that asks nothing is an empty row.</summary>
internal sealed class RuleForm
{
    private static readonly char[] Marks = ['、', '，', ',', ' ', '　'];

    public CountingStanding Standing { get; set; }
    public string? Types { get; set; }
    public List<DocumentForm> Forms { get; set; } = [];
    public List<Direction> Directions { get; set; } = [];
    public string? Series { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Types) && Forms.Count == 0 && Directions.Count == 0 && string.IsNullOrWhiteSpace(Series);

    public CountingRule ToRule() => new(Standing, [.. Words(Types)], [.. Forms.Distinct()], [.. Directions.Distinct()], [.. Words(Series)]);

    public static RuleForm Of(CountingRule rule) => new()
    {
        Standing = rule.Standing, Types = string.Join('、', rule.Types), Forms = [.. rule.Forms], Directions = [.. rule.Directions],
        Series = string.Join('、', rule.Series),
    };

    private static string[] Words(string? text) =>
        (text ?? "").Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
}
