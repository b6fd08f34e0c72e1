using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BurdenCompliance.Rules.Catalog.Layers;

/// <summary>A province's, city's or office's file over the catalog: adds rules and words, tightens limits, never loosens.</summary>
internal sealed class Overlay
{
    private readonly CatalogNode _node;

    private Overlay(CatalogNode node, string file, string sha256) => (_node, File, Sha256) = (node, file, sha256);

    /// <summary>File name.</summary>
    public string File { get; }

    /// <summary>SHA-256 of its bytes.</summary>
    public string Sha256 { get; }

    /// <summary>Whose it is, with its version: 云岭市 2026.1.</summary>
    public string Title => $"{_node.Get("overlay").Text()} {_node.Get("version").Text()}";

    public static Overlay Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            var bytes = System.IO.File.ReadAllBytes(path);
            using var json = JsonDocument.Parse(bytes, CatalogLoader.Options);
            return new Overlay(new CatalogNode(json.RootElement.Clone(), file, "$"), file, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogException(path, "$", $"读不到覆盖层：{e.Message}");
        }
        catch (JsonException e)
        {
            throw new CatalogException(file, e.Path ?? "$", $"不是合法的 JSON（第 {e.LineNumber + 1} 行）");
        }
    }

    /// <summary>Lays the file over a catalog that is known to be right.</summary>
    /// <returns>Places in the merged catalog with the places in this file that put them there.</returns>
    public IReadOnlyList<(string Merged, string Here)> Apply(JsonObject catalog, RuleCatalog shown)
    {
        _node.Find("$schema")?.Text();
        _ = Title;
        _node.Get("basis").Text();
        var places = new List<(string, string)>();
        Words(catalog, places);
        foreach (var change in _node.Find("tighten")?.Items() ?? []) Tighten(catalog, shown, change);
        foreach (var (i, rule) in (_node.Find("add")?.Items() ?? []).Index())
        {
            var rules = catalog["rules"]!.AsArray();
            places.Add(($"$.rules[{rules.Count}]", $"$.add[{i}]"));
            rules.Add(JsonNode.Parse(rule.Raw()));
        }

        if (_node.Find("burden") is { } burden) Numbers(catalog, burden);
        _node.Close();
        return places;
    }

    /// <summary>Words are added to lexicons that find; a lexicon that spares is closed. A new lexicon is none of the scorer's features.</summary>
    private void Words(JsonObject catalog, List<(string, string)> places)
    {
        var closed = catalog["closedToOverlays"] is JsonArray names ? names.Select(n => n!.GetValue<string>()).ToArray() : [];
        foreach (var (name, added) in _node.Find("lexicons")?.Members() ?? [])
        {
            if (closed.Contains(name, StringComparer.Ordinal)) throw added.Wrong($"覆盖层只能从严：词库“{name}”用来放过表述，不能增加");
            var lexicons = catalog["lexicons"]!.AsObject();
            if (lexicons[name] is not JsonArray words)
            {
                lexicons[name] = words = [];
                if (catalog["scorer"] is JsonObject scorer) (scorer["blindTo"] ??= new JsonArray()).AsArray().Add(name);
            }

            places.Add(($"$.lexicons.{name}", $"$.lexicons.{name}"));
            foreach (var word in added.Some()) words.Add(word.Text());
        }
    }

    private static void Tighten(JsonObject catalog, RuleCatalog shown, CatalogNode change)
    {
        var id = change.Get("id");
        var rule = catalog["rules"]!.AsArray().FirstOrDefault(r => r!["id"]!.GetValue<string>() == id.Text()) ?? throw id.Wrong($"没有规则“{id.Text()}”");
        var severity = rule["severity"] is { } own ? CatalogNames.Severities[own.GetValue<string>()] : shown.Clause(rule["clause"]!.GetValue<string>()).Severity;
        Tightening.Apply(rule.AsObject(), severity, change);
    }

    /// <summary>Numbers of units of one's own region; they price, they judge nothing.</summary>
    private static void Numbers(JsonObject catalog, CatalogNode burden)
    {
        var units = catalog["burden"]?["units"]?.AsArray() ?? throw burden.Wrong("规则库没有减负测算数据");
        foreach (var (name, counts) in burden.Get("units").Members())
        {
            var unit = units.FirstOrDefault(u => u!["id"]!.GetValue<string>() == name) ?? throw counts.Wrong($"没有单位类别“{name}”");
            foreach (var (level, count) in counts.Members())
            {
                if (!CatalogNames.Levels.ContainsKey(level)) throw count.Wrong($"“{level}”不在 {string.Join('、', CatalogNames.Levels.Keys)} 之中");
                unit["count"]![level] = count.Whole(1, 1_000_000);
            }
        }

        burden.Close();
    }
}
