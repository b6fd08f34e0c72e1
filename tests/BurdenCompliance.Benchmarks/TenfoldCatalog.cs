using System.Text.Json;
using System.Text.Json.Nodes;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Benchmarks;

/// <summary>A catalog with ten times the rules and lexicons, generated from the real one, against the real one.</summary>
internal static class TenfoldCatalog
{
    private const int Times = 10;
    private const int Characters = 50_000;

    public static int Run()
    {
        var row = Measure();
        Console.WriteLine($"real {row.Real.Median:N2} ms ({row.RealRules} rules)  tenfold {row.Tenfold.Median:N2} ms ({row.TenfoldRules} rules)  ratio {row.Ratio:0.00}");
        return 0;
    }

    public static Row Measure()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Generate());
            var (real, tenfold) = (Catalogs.Real(), Examiner.Load(path));
            var file = GeneratedDraft.Of(Characters);
            var (a, b) = Alternating.Run(() => WholeCheck.Check(real, file), () => WholeCheck.Check(tenfold, file), 21);
            return new Row(a, b, real.Catalog.Rules.Length, tenfold.Catalog.Rules.Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Each lexicon ten times, the copies with words of their own; each rule ten times, the copies on copied lexicons.</summary>
    private static string Generate()
    {
        var root = JsonNode.Parse(File.ReadAllText(Catalogs.RealPath))!.AsObject();
        var lexicons = root["lexicons"]!.AsObject();
        var names = lexicons.Select(l => l.Key).ToArray();
        var rules = root["rules"]!.AsArray();
        var originals = rules.Select(r => r!.ToJsonString()).ToArray();
        for (var copy = 1; copy < Times; copy++)
        {
            foreach (var name in names) lexicons[$"{name}~{copy}"] = Copied(lexicons[name]!.AsArray(), copy);
            foreach (var original in originals) rules.Add(Copied(original, names, copy));
        }

        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    /// <summary>Words of the same length and first character as the real ones, so that they lie in the matcher's way.</summary>
    private static JsonArray Copied(JsonArray words, int copy) =>
        [.. words.Select(w => w!.GetValue<string>()).Select(w => JsonValue.Create(w[0] == '@' ? $"{w}~{copy}" : w + (char)('\u3400' + copy)))];

    private static JsonNode Copied(string rule, string[] lexicons, int copy)
    {
        var node = JsonNode.Parse(rule)!.AsObject();
        node["id"] = node["id"]!.GetValue<string>() + copy;
        foreach (var examples in (string[])["hits", "nearMisses"]) node.Remove(examples);
        Rename(node["check"]!, lexicons.ToHashSet(StringComparer.Ordinal), copy);
        return node;
    }

    private static void Rename(JsonNode node, HashSet<string> lexicons, int copy)
    {
        var open = new Stack<JsonNode>([node]);
        while (open.TryPop(out var next))
        {
            var children = next is JsonArray array ? array.ToArray() : next.AsObject().Where(m => m.Key != "kind").Select(m => m.Value).ToArray();
            foreach (var child in children)
            {
                if (child is JsonValue value && value.TryGetValue<string>(out var name))
                {
                    if (lexicons.Contains(name)) value.ReplaceWith($"{name}~{copy}");
                }
                else if (child is JsonArray or JsonObject) open.Push(child);
            }
        }
    }

    internal sealed record Row(Timing Real, Timing Tenfold, int RealRules, int TenfoldRules)
    {
        public double Ratio => Tenfold.Median / Real.Median;
    }
}
