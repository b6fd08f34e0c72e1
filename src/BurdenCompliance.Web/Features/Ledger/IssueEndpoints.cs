using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What a draft does to the year, its 立项, and 编号印发, over HTTP.</summary>
internal static class IssueEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/assessments/{id:guid}/ledger", EffectAsync).WithName("draftInLedger").WithTags("ledger").WithSummary(LedgerApiWording.Effect)
            .Produces<EffectAnswer>().ProducesProblems(404, 503);
        api.MapPost("/assessments/{id:guid}/plan-item", ChooseAsync).WithName("choosePlanItem").WithTags("plan").WithSummary(LedgerApiWording.Choose)
            .RequirePosts(Post.Drafter).Produces<PlanChoice>().ProducesProblems(400, 404, 409, 422, 503);
        api.MapPost("/assessments/{id:guid}/issue", IssueAsync).WithName("issueDocument").WithTags("ledger").WithSummary(LedgerApiWording.Issue)
            .RequirePosts(Post.LedgerKeeper).Produces<EntryAnswer>(201).ProducesProblems(400, 403, 404, 409, 422, 503);
    }

    private static async Task<IResult> EffectAsync(
        HttpContext context, Guid id, DraftInLedger draft, ChoosePlanItem plan, CancellationToken cancellation)
    {
        if (await draft.RunAsync(id, context.Actor(), cancellation) is not { } effect)
            return Problem.NotFound.Result();
        var suggested = effect.Choice.Item is null && effect.EntryId is null
            ? await plan.SuggestAsync(effect.OfficeId, effect.Quota.Year, effect.Facts.Title, cancellation) : [];
        return Results.Json(new EffectAnswer(effect.Quota, effect.Facts, effect.Standing, effect.Choice, suggested, effect.EntryId));
    }

    private static async Task<IResult> ChooseAsync(
        HttpContext context, Guid id, ChoiceRequest body, ChoosePlanItem plan, CancellationToken cancellation) =>
        await plan.RunAsync(id, body.PlanItemId, body.OutOfPlan, context.Actor(), cancellation) switch
        {
            PlanOutcome.Done => Results.Json(await plan.FindAsync(id, cancellation)),
            PlanOutcome.WrongField wrong => LedgerProblems.WrongField(wrong.Field).Result(),
            _ => new Problem(409, "E_PLAN_ITEM", LedgerWording.ProblemPlanItem).Result(),
        };

    private static async Task<IResult> IssueAsync(
        HttpContext context, Guid id, IssueRequest body, IssueDocument issue, DraftInLedger draft, [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellation)
    {
        if (!IdempotencyKey.IsValid(key))
            return Problem.NoIdempotencyKey.Result();
        if (body.Revision is not { } seen)
            return Problem.BadRequest.Result();
        if (await draft.RunAsync(id, context.Actor(), cancellation) is not { } effect || effect.OfficeId != context.Actor().OfficeId)
            return Problem.NotFound.Result();
        var facts = body.Document?.ToFacts() ?? effect.Facts;
        // What the draft says of itself is not of the request: a repeat stays a repeat.
        var request = new StepForm(seen, key).Request(context, id, body.Document?.ToString(), body.SeriesId?.ToString());
        var outcome = await issue.RunAsync(request, facts, body.SeriesId, cancellation);
        if (outcome is not LedgerOutcome.Entered entered)
            return LedgerProblems.Of(outcome)!.Result();
        context.Response.Headers.Location = $"/api/v1/ledger/entries/{entered.Entry.Id}";
        return Results.Json(EntryAnswer.Of(entered.Entry), statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>What a draft does to its office's year.</summary>
/// <param name="Suggestions">Items of the plan that may be meant, likest first.</param>
/// <param name="EntryId">Its line, once issued.</param>
internal sealed record EffectAnswer(
    QuotaState Quota, DocumentFacts Document, CountingStanding Standing, PlanChoice Choice, ImmutableArray<PlanSuggestion> Suggestions, Guid? EntryId);

/// <summary>An item of the plan, or why there is none; exactly one of the two.</summary>
internal sealed record ChoiceRequest(Guid? PlanItemId, string? OutOfPlan);

/// <summary>A signed assessment to issue.</summary>
/// <param name="Revision">As seen.</param>
/// <param name="SeriesId">Series that gives its number, or absent for a document without number.</param>
/// <param name="Document">The document as it goes out; absent for what the draft says of itself.</param>
internal sealed record IssueRequest(int? Revision, Guid? SeriesId, EntryRequest? Document);
