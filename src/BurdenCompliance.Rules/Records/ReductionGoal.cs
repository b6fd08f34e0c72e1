using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules;

/// <summary>What is to be fewer.</summary>
public enum ReductionSubject
{
    /// <summary>文件.</summary>
    Documents,
    /// <summary>会议.</summary>
    Meetings,
}

/// <summary>By how much what goes to county level and below shall be fewer than the year before.</summary>
/// <param name="Clause">Clause that asks it.</param>
/// <param name="Of">Documents, meetings; never empty.</param>
/// <param name="Least">Percent.</param>
/// <param name="Most">Percent, not below <paramref name="Least"/>.</param>
public sealed record ReductionGoal(string Clause, ImmutableArray<ReductionSubject> Of, int Least, int Most)
{
    private static readonly Dictionary<string, ReductionSubject> Subjects =
        Enum.GetValues<ReductionSubject>().ToDictionary(one => CatalogNames.Kebab(one.ToString()), StringComparer.Ordinal);

    /// <summary>Null when the catalog sets none.</summary>
    internal static ReductionGoal? Read(CatalogNode root, IReadOnlyDictionary<string, Clause> clauses)
    {
        if (root.Find("reduction") is not { } node) return null;
        var clause = node.Get("clause");
        if (!clauses.ContainsKey(clause.Text())) throw clause.Wrong($"没有第 {clause.Text()} 款");
        var least = node.Get("leastPercent").Whole(1, 100);
        var goal = new ReductionGoal(clause.Text(), [.. node.Get("of").Some().Select(one => one.Choice(Subjects))], least, node.Get("mostPercent").Whole(least, 100));
        node.Close();
        return goal;
    }
}
