using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Plan;

/// <summary>The plan over HTTP.</summary>
internal static class PlanEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var plan = api.MapGroup("/plan").WithTags("plan");
        plan.MapGet("", ReadAsync).WithName("readPlan").WithSummary(PlanWording.ApiPlan).Produces<Registry.Plan>().ProducesProblems(400, 503);
        plan.MapGet("/items", ItemsAsync).WithName("listPlanItems").WithSummary(LedgerApiWording.ListPlanItems).Produces<PageAnswer<PlanItem>>().ProducesProblems(400, 503);
        plan.MapPost("/items", ProposeAsync).WithName("proposePlanItem").WithSummary(PlanWording.ApiPropose).RequirePosts(Post.Drafter, Post.LedgerKeeper)
            .Produces<Registry.Plan>(201).ProducesProblems(400, 409, 422, 503);
        plan.MapPost("/items/{id:guid}/decision", DecideAsync).WithName("decidePlanItem").WithSummary(PlanWording.ApiDecide)
            .RequirePosts(Post.Approver, Post.LedgerKeeper).Produces<Registry.Plan>().ProducesProblems(403, 404, 409, 503);
        plan.MapPost("/steps", StepAsync).WithName("stepPlan").WithSummary(PlanWording.ApiStep).RequirePosts(Post.Approver, Post.LedgerKeeper)
            .Produces<Registry.Plan>().ProducesProblems(403, 409, 422, 503);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, ReadPlan read, int year, CancellationToken cancellation) =>
        year is < 2015 or > 2100 ? Problem.BadRequest.Result() : Results.Json(await read.RunAsync(context.Actor().OfficeId, year, cancellation));

    private static async Task<IResult> ItemsAsync(
        HttpContext context, ListPlanItems list, int year, string? state, int? month, bool? temporary, bool? used, string? q, string? after, int? size,
        CancellationToken cancellation) =>
        year is < 2015 or > 2100 || month is < 1 or > 12 || !QueryName.TryRead<PlanItemState>(state, out var wanted) || !QueryName.TryReadText(q, out var text) ? Problem.BadRequest.Result()
            : await Paging.RunAsync(after, size, CursorList.PlanItems, async (cursor, most) => (ListPage<PlanItem>?)await list.RunAsync(
                new PlanItemFilter(context.Actor().OfficeId, year, wanted, month, temporary, used, text), cursor, most, cancellation));

    private static Task<IResult> ProposeAsync(
        HttpContext context, PlanItemRequest body, ProposePlanItem propose, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceOnly.RunAsync(context, key, body, async once => body.Year is < 2015 or > 2100
            ? LedgerProblems.WrongField("Year").Result()
            : Answer(await propose.RunAsync(body.Year, body.ToFacts(), body.Reason, once, context.Actor(), cancellation), StatusCodes.Status201Created));

    private static async Task<IResult> DecideAsync(HttpContext context, Guid id, DecisionRequest body, DecidePlanItem decide, CancellationToken cancellation) =>
        body.Decision is not { } chosen ? Problem.BadRequest.Result()
            : context.Actor().Holds(chosen == PlanItemState.Withdrawn ? Post.LedgerKeeper : Post.Approver)
                ? Answer(await decide.RunAsync(id, chosen, context.Actor(), cancellation)) : Problem.Forbidden.Result();

    private static async Task<IResult> StepAsync(HttpContext context, StepRequestBody body, StepPlan step, CancellationToken cancellation) =>
        body.Step is not { } chosen ? Problem.BadRequest.Result()
            : context.Actor().Holds(chosen == PlanStep.Submit ? Post.LedgerKeeper : Post.Approver)
                ? Answer(await step.RunAsync(body.Year, chosen, body.Version, body.Remark, context.Actor(), cancellation)) : Problem.Forbidden.Result();

    private static IResult Answer(PlanOutcome outcome, int status = StatusCodes.Status200OK) => outcome switch
    {
        PlanOutcome.Done done => Results.Json(done.Plan, statusCode: status),
        PlanOutcome.NotFound => Problem.NotFound.Result(),
        PlanOutcome.WrongField wrong => LedgerProblems.WrongField(wrong.Field).Result(),
        _ => new Problem(409, "E_PLAN_STATE", PlanWording.ProblemState).Result(),
    };
}

/// <summary>An item to propose.</summary>
internal sealed record PlanItemRequest(int Year, string? Title, string? DocumentType, DocumentClass? DocumentClass, int Month, string? Owner, string? Reason)
{
    public PlanItemFacts ToFacts() => new(Title ?? "", DocumentType ?? "", DocumentClass ?? Drafts.DocumentClass.General, Month, Owner ?? "");
}

/// <summary>What becomes of an item.</summary>
internal sealed record DecisionRequest(PlanItemState? Decision);

/// <summary>A step of the whole plan.</summary>
internal sealed record StepRequestBody(int Year, PlanStep? Step, int Version, string? Remark) : IOfYear;
