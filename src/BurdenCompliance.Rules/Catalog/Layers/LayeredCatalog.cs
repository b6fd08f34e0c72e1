using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BurdenCompliance.Rules.Catalog.Layers;

/// <summary>The catalog with overlays upon it, highest level first; each is checked against what lies below it.</summary>
internal static class LayeredCatalog
{
    public static CompiledCatalog Load(string path, IReadOnlyList<string> overlays)
    {
        var compiled = CatalogLoader.Load(path);
        if (overlays.Count == 0) return compiled;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        var merged = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
        var (version, hash) = (compiled.Shown.Identity.Version, compiled.Shown.Identity.Sha256);
        foreach (var layer in overlays.Select(Overlay.Read))
        {
            var places = layer.Apply(merged, compiled.Shown);
            (version, hash) = ($"{version} + {layer.Title}", Joined(hash, layer.Sha256));
            compiled = Compile(merged, layer, places, new CatalogIdentity(version, hash), folder);
        }

        return compiled;
    }

    private static CompiledCatalog Compile(
        JsonObject merged, Overlay layer, IReadOnlyList<(string Merged, string Here)> places, CatalogIdentity identity, string? folder)
    {
        try
        {
            using var json = JsonDocument.Parse(merged.ToJsonString(), CatalogLoader.Options);
            var compiled = CatalogLoader.Compile(new CatalogNode(json.RootElement, layer.File, "$"), identity.Sha256, folder);
            return compiled with { Shown = compiled.Shown with { Identity = identity } };
        }
        catch (CatalogException e)
        {
            throw new CatalogException(layer.File, Here(e.Path, places), e.Reason);
        }
    }

    private static string Here(string path, IReadOnlyList<(string Merged, string Here)> places)
    {
        foreach (var (there, here) in places)
        {
            if (path == there || path.StartsWith(there + ".", StringComparison.Ordinal) || path.StartsWith(there + "[", StringComparison.Ordinal))
                return here + path[there.Length..];
        }

        return path;
    }

    /// <summary>One hash over the hashes, in the order of the layers.</summary>
    private static string Joined(string below, string above) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{below}\n{above}")));
}
