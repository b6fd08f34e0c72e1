using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules;

/// <summary>By how much documents to county level and below shall be fewer than the year before.</summary>
/// <param name="Clause">Clause that asks it.</param>
/// <param name="Least">Percent.</param>
/// <param name="Most">Percent, not below <paramref name="Least"/>.</param>
public sealed record ReductionGoal(string Clause, int Least, int Most)
{
    /// <summary>Null when the catalog sets none.</summary>
    internal static ReductionGoal? Read(CatalogNode root, IReadOnlyDictionary<string, Clause> clauses)
    {
        if (root.Find("reduction") is not { } node) return null;
        var clause = node.Get("clause");
        if (!clauses.ContainsKey(clause.Text())) throw clause.Wrong($"没有第 {clause.Text()} 款");
        var least = node.Get("leastPercent").Whole(1, 100);
        var goal = new ReductionGoal(clause.Text(), least, node.Get("mostPercent").Whole(least, 100));
        node.Close();
        return goal;
    }
}
