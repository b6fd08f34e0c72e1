using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A way to check, written once and fed by catalog entries.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="WholeDocument">Judges the document; says nothing of a sentence alone.</param>
/// <param name="Read">Makes a check from its parameters.</param>
internal sealed record CheckKind(string Name, bool WholeDocument, Func<CatalogNode, Lexicons, ICheck> Read)
{
    /// <summary>Its hits are questions, not findings.</summary>
    public bool Asks => Name == "question";

    public static readonly IReadOnlyDictionary<string, CheckKind> All = new CheckKind[]
    {
        new("phrase", false, PhraseCheck.Read),
        new("slots", false, SlotsCheck.Read),
        new("quantity", false, QuantityCheck.Read),
        new("question", false, QuestionCheck.Read),
        new("length", true, (node, _) => LengthCheck.Read(node)),
        new("share", true, ShareCheck.Read),
        new("opening", true, OpeningCheck.Read),
        new("structure", true, StructureCheck.Read),
        new("table", true, TableCheck.Read),
        new("measures", true, MeasuresCheck.Read),
        new("comparison", true, (node, _) => ComparisonCheck.Read(node)),
    }.ToDictionary(k => k.Name, StringComparer.Ordinal);
}
