using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads the catalog's scorer: which weights, bound by their hash, and how sure they must be.</summary>
internal static class ScorerReader
{
    private const string Resource = "weights.bin";

    /// <param name="folder">Where a weight file named by the catalog stands; without one the embedded weights are used.</param>
    public static (Scorer? Scorer, ScorerLimits? Limits) Read(CatalogNode root, Lexicons lexicons, string folder)
    {
        if (root.Find("scorer") is not { } node) return (null, null);
        var bytes = node.Find("weights") is { } named ? Bytes(named, folder) : Embedded();
        var sha256 = node.Get("weightsSha256").Text();
        if (sha256 != Weights.Sha256(bytes)) throw node.Get("weightsSha256").Wrong($"与程序所带权重不符，所带权重的摘要为 {Weights.Sha256(bytes)}");
        var limits = new ScorerLimits(Limits(node.Get("sentence")), Limits(node.Get("draft")), Limits(node.Get("pattern")));
        node.Find("blindTo");
        node.Close();
        return (new Scorer(Weights.Read(bytes), new ClauseFeatures(lexicons)), limits);
    }

    private static ScoreLimits Limits(CatalogNode node)
    {
        var limits = new ScoreLimits(
            (double)node.Get("gate").Number(-20, 20), (double)node.Get("score").Number(-50, 50), node.Get("longestRun").Whole(1, 12), (double)node.Get("clauseCost").Number(0, 20), (double)(node.Find("margin")?.Number(0, 20) ?? 0));
        node.Close();
        return limits;
    }

    private static byte[] Bytes(CatalogNode named, string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, named.Text()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw named.Wrong($"读不到权重文件：{e.Message}");
        }
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(ScorerReader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the weights are not embedded");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
