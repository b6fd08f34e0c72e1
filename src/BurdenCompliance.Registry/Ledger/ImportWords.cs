using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>The words that tables of other systems use.</summary>
internal sealed record ImportWords(
    Dictionary<string, string[]> Columns, Dictionary<string, string> Forms, Dictionary<string, string> Directions, Dictionary<string, string> Classes,
    Dictionary<string, string> Levels, Dictionary<string, string[]> ReachHints, string[] Nobody)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static ImportWords All { get; } = Read();

    /// <summary>Headings of a table that fits, in order.</summary>
    public static IEnumerable<string> Headings => All.Columns.Values.Select(names => names[0]);

    private static ImportWords Read()
    {
        using var stream = typeof(ImportWords).Assembly.GetManifestResourceStream("Ledger/import-words.json")!;
        return JsonSerializer.Deserialize<ImportWords>(stream, Options)!;
    }
}
