using System.Xml;

namespace BurdenCompliance.Drafts.Package;

/// <summary>A link from one part to another part or to the world outside.</summary>
/// <param name="Kind">Last segment of the type, such as <c>header</c>; the same for transitional and strict files.</param>
/// <param name="Target">As written.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool External)
{
    public static List<Relationship> Read(XmlReader xml, Action counted)
    {
        var found = new List<Relationship>();
        while (xml.Advance())
        {
            if (xml.NodeType != XmlNodeType.Element || !string.Equals(xml.LocalName, "Relationship", StringComparison.Ordinal))
                continue;
            counted();
            var type = xml.GetAttribute("Type") ?? "";
            found.Add(new Relationship(
                xml.GetAttribute("Id") ?? "",
                type[(type.LastIndexOf('/') + 1)..],
                xml.GetAttribute("Target") ?? "",
                string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)));
        }
        return found;
    }

    /// <summary>Name of the part it points to, or null when the target is no such name.</summary>
    /// <param name="source">Part that holds the link; empty for the package itself.</param>
    public string? PartFrom(string source)
    {
        var target = Target.Replace('\\', '/');
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
            target = target[..hash];
        if (target.Contains('%'))
            target = Uri.UnescapeDataString(target);
        var steps = new List<string>();
        if (!target.StartsWith('/'))
            steps.AddRange(source.Split('/')[..^1]);
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is ".")
                continue;
            if (step is not "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
        }
        return steps.Count == 0 ? null : string.Join('/', steps);
    }
}
