using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BurdenCompliance.Registry;

/// <summary>What the drafter chose for an assessment: an item of the plan, or why it stands in none.</summary>
internal sealed class PlanChoiceRow
{
    public required Guid AssessmentId { get; init; }
    public required Guid OfficeId { get; init; }
    public Guid? PlanItemId { get; init; }
    public string? OutOfPlan { get; init; }
    public required DateTimeOffset ChosenAt { get; init; }
    public required Guid ChosenBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlanChoiceRow>
    {
        public void Configure(EntityTypeBuilder<PlanChoiceRow> builder)
        {
            builder.ToTable("plan_choice");
            builder.HasKey(c => c.AssessmentId).HasName("plan_choice_pkey");
            builder.NameColumns();
        }
    }
}

/// <summary>A free item of the plan.</summary>
/// <param name="IsLike">Its title is alike enough that it may be meant.</param>
public sealed record PlanSuggestion(PlanItem Item, bool IsLike);

/// <summary>The choice for an assessment; both null while there is none.</summary>
public sealed record PlanChoice(PlanItem? Item, string? OutOfPlan)
{
    /// <summary>It was said where the document stands.</summary>
    public bool IsMade => Item is not null || OutOfPlan is not null;
}

/// <summary>The drafter says where an assessment stands in the plan. An item belongs to one assessment until that is issued or lets go.</summary>
public sealed class ChoosePlanItem
{
    /// <summary>Longest reason for standing in no plan.</summary>
    public const int LongestReason = 1000;

    private readonly Steps _steps;
    private readonly RegistryDatabase _database;

    internal ChoosePlanItem(Steps steps, RegistryDatabase database) => (_steps, _database) = (steps, database);

    /// <summary>Approved items nobody else has, likest first.</summary>
    /// <param name="assessment">Whose own item counts as free.</param>
    /// <param name="officeId">Whose plan.</param>
    /// <param name="year">Business year.</param>
    /// <param name="title">Of the draft.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<PlanSuggestion>> SuggestAsync(
        Guid assessment, Guid officeId, int year, string title, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var plan = await ReadPlan.InAsync(context, officeId, year, cancellation);
            return (from item in plan.Items
                    where item is { State: PlanItemState.Approved, DocumentId: null } && (item.AssessmentId is null || item.AssessmentId == assessment)
                    let likeness = TitleLikeness.Of(item.Facts.Title, title)
                    orderby likeness descending, item.Ordinal
                    select new PlanSuggestion(item, likeness >= TitleLikeness.Suggested)).ToImmutableArray();
        });

    /// <summary>Chooses an item, or says why there is none. Exactly one of the two.</summary>
    /// <param name="request">Which, and the version of the draft seen.</param>
    /// <param name="planItem">The item, or null.</param>
    /// <param name="outOfPlan">Why there is none, or null; at most <see cref="LongestReason"/> characters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, Guid? planItem, string? outOfPlan, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.ChoosePlanItem, request, async step =>
        {
            var reason = string.IsNullOrWhiteSpace(outOfPlan) ? null : StoredText.Of(outOfPlan.Trim());
            if (planItem is null == (reason is null) || reason?.Length > LongestReason)
                return new StepOutcome.NoPlanChoice();
            var (context, row) = (step.Act.Context, step.Row);
            await PlanCount.LetGoAsync(context, row.Id, cancellation);
            if (planItem is { } item && !await PlanCount.TakeAsync(context, row.OfficeId!.Value, item, row.Id, cancellation))
                return new StepOutcome.PlanItemTaken();
            await context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.plan_choice (assessment_id, office_id, plan_item_id, out_of_plan, chosen_at, chosen_by)
                VALUES ({row.Id}, {row.OfficeId}, {planItem}, {reason}, {step.Act.Now}, {step.Act.Actor.PersonId})
                ON CONFLICT (assessment_id) DO UPDATE SET plan_item_id = excluded.plan_item_id, out_of_plan = excluded.out_of_plan,
                    chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by
                """, cancellation);
            step.Words = reason ?? await context.Set<PlanItemRow>().Where(i => i.Id == planItem).Select(i => i.Title).SingleAsync(cancellation);
            return null;
        }, cancellation);

    /// <summary>What is chosen and still kept: an item that was let go is chosen no more.</summary>
    internal static async Task<PlanChoice> InAsync(RegistryDbContext context, Guid assessment, CancellationToken cancellation)
    {
        var choice = await context.Set<PlanChoiceRow>().SingleOrDefaultAsync(c => c.AssessmentId == assessment, cancellation);
        var item = choice?.PlanItemId is { } id
            ? await context.Set<PlanItemRow>().SingleOrDefaultAsync(i => i.Id == id && i.AssessmentId == assessment, cancellation) : null;
        return new PlanChoice(item is null ? null : PlanItem.Of(item), choice?.OutOfPlan);
    }
}
