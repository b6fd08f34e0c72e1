using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Text;

/// <summary>Says in words where a draft stands in the plan; pages and forms say the same.</summary>
internal static class PlanText
{
    /// <summary>第 3 号“…”, with a mark when it is temporary.</summary>
    public static string Of(PlanItem item) => string.Format(
        item.IsTemporary ? PlanWording.ItemTemporary : PlanWording.ItemPlanned, item.Ordinal, item.Facts.Title);

    /// <summary>The choice; out of the plan is named as the clause says it. Empty without a choice.</summary>
    public static string Of(PlanChoice choice, RuleCatalog catalog) => choice switch
    {
        { Item: { } item } => Of(item),
        { OutOfPlan: { } reason } => catalog.ClauseOf(OfficeRecord.Plan) is { } clause
            ? string.Format(PlanWording.OutOfPlanClause, catalog.Cite(clause.Id), clause.Text, reason) : string.Format(PlanWording.OutOfPlan, reason),
        _ => "",
    };
}
