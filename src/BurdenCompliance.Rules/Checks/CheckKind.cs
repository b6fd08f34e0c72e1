using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A way to check, written once and fed by catalog entries.</summary>
/// <param name="Name">Its name in the catalog.</param>
/// <param name="WholeDocument">Judges the document; says nothing of a sentence alone.</param>
/// <param name="Read">Makes a check from its parameters and what the catalog offers beside them.</param>
internal sealed record CheckKind(string Name, bool WholeDocument, Func<CatalogNode, CheckContext, ICheck> Read)
{
    /// <summary>Its hits are questions, not findings.</summary>
    public bool Asks { get; init; } = Name == "question";

    /// <summary>Says nothing where another rule of its clause has spoken already.</summary>
    public bool Yields { get; init; }

    public static readonly IReadOnlyDictionary<string, CheckKind> All = new CheckKind[]
    {
        new("phrase", false, (node, context) => PhraseCheck.Read(node, context.Lexicons)),
        new("slots", false, (node, context) => SlotsCheck.Read(node, context.Lexicons)),
        new("scored", false, (node, context) => ScoredCheck.Read(node, context.Clause)),
        new("quantity", false, (node, context) => QuantityCheck.Read(node, context.Lexicons)),
        new("question", false, (node, context) => QuestionCheck.Read(node, context.Lexicons)),
        new("deadline", false, DeadlineCheck.Read),
        new("length", true, (node, _) => LengthCheck.Read(node)),
        new("pages", true, (node, _) => PagesCheck.Read(node)),
        new("share", true, (node, context) => ShareCheck.Read(node, context.Lexicons)),
        new("opening", true, (node, context) => OpeningCheck.Read(node, context.Lexicons)),
        new("structure", true, (node, context) => StructureCheck.Read(node, context.Lexicons)),
        new("asked-form", true, (node, context) => StructureCheck.Read(node, context.Lexicons)) { Asks = true },
        new("table", true, (node, context) => TableCheck.Read(node, context.Lexicons)),
        new("table-items", true, (node, context) => TableItemsCheck.Read(node, context.Lexicons)) { Yields = true },
        new("measures", true, (node, context) => MeasuresCheck.Read(node, context.Lexicons)),
        new("comparison", true, (node, _) => ComparisonCheck.Read(node)),
    }.ToDictionary(k => k.Name, StringComparer.Ordinal);
}
