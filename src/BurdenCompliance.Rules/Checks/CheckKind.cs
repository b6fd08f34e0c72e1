using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A way to check, written once and fed by catalog entries.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="WholeDocument">Judges the document; says nothing of a sentence alone.</param>
/// <param name="Read">Makes a check from its parameters, the lexicons and the clause of its rule.</param>
internal sealed record CheckKind(string Name, bool WholeDocument, Func<CatalogNode, Lexicons, string, ICheck> Read)
{
    /// <summary>Its hits are questions, not findings.</summary>
    public bool Asks => Name == "question";

    public static readonly IReadOnlyDictionary<string, CheckKind> All = new CheckKind[]
    {
        new("phrase", false, (node, lexicons, _) => PhraseCheck.Read(node, lexicons)),
        new("slots", false, (node, lexicons, _) => SlotsCheck.Read(node, lexicons)),
        new("scored", false, (node, _, clause) => ScoredCheck.Read(node, clause)),
        new("quantity", false, (node, lexicons, _) => QuantityCheck.Read(node, lexicons)),
        new("question", false, (node, lexicons, _) => QuestionCheck.Read(node, lexicons)),
        new("length", true, (node, _, _) => LengthCheck.Read(node)),
        new("share", true, (node, lexicons, _) => ShareCheck.Read(node, lexicons)),
        new("opening", true, (node, lexicons, _) => OpeningCheck.Read(node, lexicons)),
        new("structure", true, (node, lexicons, _) => StructureCheck.Read(node, lexicons)),
        new("table", true, (node, lexicons, _) => TableCheck.Read(node, lexicons)),
        new("measures", true, (node, lexicons, _) => MeasuresCheck.Read(node, lexicons)),
        new("comparison", true, (node, _, _) => ComparisonCheck.Read(node)),
    }.ToDictionary(k => k.Name, StringComparer.Ordinal);
}
