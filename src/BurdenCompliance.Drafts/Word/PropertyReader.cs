using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>Reads the values of the document properties (core, custom, application): a secrecy mark may stand there.</summary>
internal static class PropertyReader
{
    private const int MostValues = 10_000;

    public static DocumentProperties Read(WordPackage package)
    {
        var linked = package.RelationshipsOf("")
            .Where(link => !link.External && link.Kind.Contains("propert", StringComparison.OrdinalIgnoreCase))
            .Select(link => link.PartFrom(""))
            .OfType<string>();
        var usual = package.Parts.Where(part => part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase));
        var values = linked.Concat(usual).Where(package.Has).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .SelectMany(part => package.Parse(part, Values)).ToArray();
        var pages = values.FirstOrDefault(value => value.Name == "Pages").Value;
        return new DocumentProperties(
            [.. values.Select(value => value.Value)],
            int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null);
    }

    private static List<(string Name, string Value)> Values(XmlReader xml)
    {
        var values = new List<(string, string)>();
        var name = "";
        while (xml.Advance() && values.Count < MostValues)
        {
            if (xml.NodeType is XmlNodeType.Element)
                name = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                values.Add((name, xml.Value));
        }
        return values;
    }
}

/// <summary>What the document properties hold.</summary>
/// <param name="Values">Every value, for secrecy marks.</param>
/// <param name="Pages">Pages as the program that saved the file counted them; often stale, null when absent.</param>
internal sealed record DocumentProperties(ImmutableArray<string> Values, int? Pages);
