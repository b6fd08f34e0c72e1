using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Kebab-case names of enumerations as the catalog and the JSON write them.</summary>
internal static class CatalogNames
{
    public static readonly IReadOnlyDictionary<string, Element> Elements = Of<Element>();
    public static readonly IReadOnlyDictionary<string, IssuerKind> IssuerKinds = Of<IssuerKind>();
    public static readonly IReadOnlyDictionary<string, Level> Levels = Of<Level>();
    public static readonly IReadOnlyDictionary<string, DocumentClass> DocumentClasses = Of<DocumentClass>();
    public static readonly IReadOnlyDictionary<string, Severity> Severities = Of<Severity>();

    private static Dictionary<string, T> Of<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => Kebab(v.ToString()), StringComparer.Ordinal);

    /// <summary>PartyOffice → party-office; Heading1 → heading1.</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
