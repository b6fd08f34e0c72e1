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

/// <summary>An item that may be meant, and how alike its title is, 0 to 1.</summary>
public sealed record PlanSuggestion(PlanItem Item, double Likeness);

/// <summary>The choice for an assessment; both null while there is none.</summary>
public sealed record PlanChoice(PlanItem? Item, string? OutOfPlan);

/// <summary>Matches an assessment with the plan. An item belongs to one assessment until that is issued or lets go.</summary>
public sealed class ChoosePlanItem
{
    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal ChoosePlanItem(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>Approved items nobody has, likest first, at most five; only those alike enough to be meant.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<ImmutableArray<PlanSuggestion>> SuggestAsync(Guid officeId, int year, string title, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var plan = await ReadPlan.InAsync(context, officeId, year, cancellation);
            return (from item in plan.Items
                    where item is { State: PlanItemState.Approved, AssessmentId: null, DocumentId: null }
                    let likeness = TitleLikeness.Of(item.Facts.Title, title)
                    where likeness >= TitleLikeness.Suggested
                    orderby likeness descending, item.Ordinal
                    select new PlanSuggestion(item, likeness)).Take(5).ToImmutableArray();
        });

    /// <summary>What was chosen.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PlanChoice> FindAsync(Guid assessmentId, CancellationToken cancellation = default) =>
        _database.LookAsync(context => InAsync(context, assessmentId, cancellation));

    /// <summary>Chooses an item, or says why there is none. Exactly one of the two.</summary>
    /// <param name="assessmentId">Assessment of the actor's office.</param>
    /// <param name="planItemId">The item, or null.</param>
    /// <param name="outOfPlan">Why there is none, or null; at most 1,000 characters.</param>
    /// <param name="actor">起草人.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PlanOutcome> RunAsync(Guid assessmentId, Guid? planItemId, string? outOfPlan, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync<PlanOutcome>(actor, nameof(ChoosePlanItem), key: null, async act =>
        {
            outOfPlan = string.IsNullOrWhiteSpace(outOfPlan) ? null : outOfPlan.Trim();
            if (planItemId is null == (outOfPlan is null) || outOfPlan?.Length > 1000)
                return ReadPlan.Refused(act, "E_FIELD", new PlanOutcome.WrongField("OutOfPlan"));
            var office = actor.OfficeId;
            if (!await act.Context.Assessments.AnyAsync(a => a.Id == assessmentId && a.OfficeId == office, cancellation))
                return ReadPlan.Refused(act, "E_NO_ASSESSMENT", new PlanOutcome.NotFound());
            await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.plan_item SET assessment_id = NULL WHERE assessment_id = {assessmentId} AND document_id IS NULL
                """, cancellation);
            if (planItemId is { } item && await act.Context.Database.ExecuteSqlAsync($"""
                UPDATE registry.plan_item SET assessment_id = {assessmentId}
                WHERE id = {item} AND office_id = {office} AND state = 'approved' AND assessment_id IS NULL AND document_id IS NULL
                """, cancellation) == 0)
                return ReadPlan.Refused(act, "E_PLAN_ITEM", new PlanOutcome.NotFound());
            await act.Context.Database.ExecuteSqlAsync($"""
                INSERT INTO registry.plan_choice (assessment_id, office_id, plan_item_id, out_of_plan, chosen_at, chosen_by)
                VALUES ({assessmentId}, {office}, {planItemId}, {outOfPlan}, {act.Now}, {actor.PersonId})
                ON CONFLICT (assessment_id) DO UPDATE SET plan_item_id = excluded.plan_item_id, out_of_plan = excluded.out_of_plan,
                    chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by
                """, cancellation);
            act.Record($"assessment/{assessmentId}", Act.Done, new { planItem = planItemId, isOutOfPlan = outOfPlan is not null });
            return new PlanOutcome.Done(await ReadPlan.InAsync(act.Context, office, BusinessDate.Of(act.Now).Year, cancellation));
        }, cancellation);

    internal static async Task<PlanChoice> InAsync(RegistryDbContext context, Guid assessment, CancellationToken cancellation)
    {
        var choice = await context.Set<PlanChoiceRow>().SingleOrDefaultAsync(c => c.AssessmentId == assessment, cancellation);
        var item = choice?.PlanItemId is { } id ? await context.Set<PlanItemRow>().SingleOrDefaultAsync(i => i.Id == id, cancellation) : null;
        return new PlanChoice(item is null ? null : PlanItem.Of(item), choice?.OutOfPlan);
    }
}
