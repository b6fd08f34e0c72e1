using System.Collections.Immutable;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Which documents, and which of their elements, a rule speaks of. An empty list means any.</summary>
internal sealed record RuleScope(
    ImmutableArray<Element> Elements,
    ImmutableArray<IssuerKind> IssuerKinds,
    ImmutableArray<Level> IssuerLevels,
    ImmutableArray<DocumentClass> DocumentClasses,
    ImmutableArray<string> ExemptSubjects,
    bool SparesCentralLeadership)
{
    /// <summary>Where a document speaks in its own voice.</summary>
    public static readonly ImmutableArray<Element> Voice =
    [
        Element.Title, Element.Heading1, Element.Heading2, Element.Heading3, Element.Body, Element.TableCell,
        Element.AttachmentTitle, Element.AttachmentBody,
    ];

    public static RuleScope Read(CatalogNode? node, ImmutableArray<string> exempt)
    {
        if (node is null) return new RuleScope(Voice, [], [], [], exempt, false);
        ImmutableArray<T> Many<T>(string name, IReadOnlyDictionary<string, T> choices) =>
            [.. (node.Find(name)?.Items() ?? []).Select(i => i.Choice(choices))];
        var elements = Many("elements", CatalogNames.Elements);
        var scope = new RuleScope(
            elements.IsEmpty ? Voice : elements,
            Many("issuerKinds", CatalogNames.IssuerKinds),
            Many("issuerLevels", CatalogNames.Levels),
            Many("documentClasses", CatalogNames.DocumentClasses),
            exempt,
            node.Find("sparesCentralLeadership")?.Flag() ?? false);
        node.Close();
        return scope;
    }

    /// <summary>Whether a document with this profile is spoken of; a 专门文件 on an exempt subject is not.</summary>
    public bool Covers(DraftProfile profile) =>
        !(SparesCentralLeadership && IsCentralLeadership(profile)) &&
        (IssuerKinds.IsEmpty || IssuerKinds.Contains(profile.IssuerKind))
        && (IssuerLevels.IsEmpty || (profile.IssuerLevel is { } level && IssuerLevels.Contains(level)))
        && (DocumentClasses.IsEmpty || DocumentClasses.Contains(profile.DocumentClass))
        && (profile.SpecialSubject is null || !ExemptSubjects.Contains(profile.SpecialSubject));

    /// <summary>The centre's party and government and their offices: neither 地方 nor 部门.</summary>
    private static bool IsCentralLeadership(DraftProfile profile) => profile.IssuerLevel == Level.Central
        && profile.IssuerKind is IssuerKind.PartyCommittee or IssuerKind.Government or IssuerKind.PartyOffice or IssuerKind.GovernmentOffice;
}
