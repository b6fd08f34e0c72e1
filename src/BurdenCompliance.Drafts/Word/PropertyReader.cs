using System.Collections.Immutable;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Reads the values of the document properties (core, custom, application): a secrecy mark may stand there.</summary>
internal static class PropertyReader
{
    private const int MostValues = 10_000;

    public static ImmutableArray<string> Read(WordPackage package)
    {
        var linked = package.RelationshipsOf("")
            .Where(link => !link.External && link.Kind.Contains("propert", StringComparison.OrdinalIgnoreCase))
            .Select(link => link.PartFrom(""))
            .OfType<string>();
        var usual = package.Parts.Where(part => part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        return
        [
            .. linked.Concat(usual).Where(package.Has).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
                .SelectMany(part => package.Parse(part, Values)),
        ];
    }

    private static List<string> Values(XmlReader xml)
    {
        var values = new List<string>();
        while (xml.Advance() && values.Count < MostValues)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                values.Add(xml.Value);
        return values;
    }
}
