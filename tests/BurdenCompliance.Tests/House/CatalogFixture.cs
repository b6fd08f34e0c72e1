using System.Text.Json.Nodes;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Tests.House;

/// <summary>The repository's catalog, and copies of it with one thing changed.</summary>
internal static class CatalogFixture
{
    public static string RealPath => Path.Combine(Corpus.Solution, "RuleCatalog.json");

    public static string Text { get; } = File.ReadAllText(RealPath);

    /// <summary>The examiner with the real catalog; thread safe, so shared by tests.</summary>
    public static Examiner Examiner { get; } = Examiner.Load(RealPath);

    public static JsonObject Copy() => JsonNode.Parse(Text)!.AsObject();

    /// <summary>Loads a catalog from a file of its own.</summary>
    public static Examiner Load(string json) => Load(System.Text.Encoding.UTF8.GetBytes(json));

    public static Examiner Load(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"catalog-{Guid.NewGuid():N}.json");
        File.WriteAllBytes(path, bytes);
        try
        {
            return Examiner.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
