using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>Examines readings with one catalog. Immutable and thread safe; build once, share.</summary>
public sealed class Examiner
{
    /// <summary>The catalog in use.</summary>
    public CatalogIdentity Identity => throw new NotSupportedException();

    /// <summary>The catalog in use, for pages that show clauses and rules.</summary>
    public RuleCatalog Catalog => throw new NotSupportedException();

    /// <summary>Loads and compiles a catalog.</summary>
    /// <param name="path">RuleCatalog.json.</param>
    /// <exception cref="CatalogException">The catalog is wrong; names file, JSON path and value.</exception>
    public static Examiner Load(string path) => throw new NotSupportedException();

    /// <summary>Examines what was read.</summary>
    /// <param name="reading">A draft or a refusal; a refusal becomes an examination with <see cref="Examination.Refusal"/>.</param>
    /// <param name="overrides">Profile fields given by hand, or null.</param>
    public Examination Examine(Reading reading, ProfileOverrides? overrides = null) => throw new NotSupportedException();
}
