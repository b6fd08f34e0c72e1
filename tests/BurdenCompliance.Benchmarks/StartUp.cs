using System.Text.Json;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Benchmarks;

/// <summary>What a process pays before its first file: cold as a command pays it, then warm.</summary>
internal static class StartUp
{
    public static int Run()
    {
        var weights = Resource();
        using var json = JsonDocument.Parse(File.ReadAllBytes(Catalogs.RealPath));
        var words = json.RootElement.GetProperty("lexicons").EnumerateObject().SelectMany(l => l.Value.EnumerateArray())
            .Select(w => w.GetString()!).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var state in (string[])["cold", "warm"])
        {
            Show(state, "JSON", () => JsonDocument.Parse(File.ReadAllBytes(Catalogs.RealPath)).Dispose());
            Show(state, "weights", () => _ = Weights.Read(weights));
            Show(state, "weights hash", () => Weights.Sha256(weights));
            Show(state, "trie", () => _ = new WordTrie(words));
            Show(state, "without scorer", () => CatalogLoader.Load(Catalogs.RealPath, withScorer: false));
            Show(state, "whole catalog", () => CatalogLoader.Load(Catalogs.RealPath));
        }

        return 0;
    }

    private static void Show(string state, string name, Action action) => Console.WriteLine($"{state,-5} {name,-15} {Alternating.Milliseconds(action),8:N1} ms");

    private static byte[] Resource()
    {
        using var stream = typeof(Weights).Assembly.GetManifestResourceStream("weights.bin")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
