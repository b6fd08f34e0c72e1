using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>One object of each shape in the real catalog, by its JSON path; objects whose keys are data are left out.</summary>
internal static class CatalogShapes
{
    public static IReadOnlyList<string> Paths { get; } = Find();

    /// <summary>The object at a path such as <c>$.rules[3].check</c>.</summary>
    public static JsonObject At(JsonObject root, string path)
    {
        JsonNode node = root;
        foreach (Match step in Regex.Matches(path, @"\.(?<name>[^.\[]+)|\[(?<at>\d+)\]"))
            node = step.Groups["at"].Success ? node[int.Parse(step.Groups["at"].Value)]! : node[step.Groups["name"].Value]!;
        return node.AsObject();
    }

    private static string[] Find()
    {
        var shapes = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<(JsonNode Node, string Path)>([(CatalogFixture.Copy(), "$")]);
        while (open.TryPop(out var next))
        {
            if (next.Node is JsonArray array)
            {
                for (var i = 0; i < array.Count; i++) open.Push((array[i]!, $"{next.Path}[{i}]"));
            }
            else if (next.Node is JsonObject one && !Regex.IsMatch(next.Path, @"^\$\.(modalities|units|lexicons|parts|calendar\.years$|calendar\.relative)|count$|profile$"))
            {
                shapes[Regex.Replace(next.Path, @"\d+", "") + one["kind"]] = next.Path;
                foreach (var (name, value) in one) open.Push((value!, $"{next.Path}.{name}"));
            }
        }

        return [.. shapes.Values.Order(StringComparer.Ordinal)];
    }
}
