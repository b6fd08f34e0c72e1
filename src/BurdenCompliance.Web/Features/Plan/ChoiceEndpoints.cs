using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Plan;

/// <summary>Where a draft stands in the plan, over HTTP.</summary>
internal static class ChoiceEndpoints
{
    private const string Path = "/plan-item";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet($"/assessments/{{id:guid}}{Path}", ReadAsync).RequirePosts().WithName("readPlanChoice").WithTags(WayWording.ApiTag)
            .WithSummary(PlanWording.ApiChoice).Produces<PlanChoiceAnswer>().ProducesProblems(401, 403, 404, 503);
        WayEndpoints.Post(api, Path, "choosePlanItem", ChooseAsync);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Guid id, DraftInLedger ledger, ChoosePlanItem choose)
    {
        if (await ledger.RunAsync(id, context.Actor(), context.RequestAborted) is not { } effect)
            return Problem.NotFound.Result();
        var items = await choose.SuggestAsync(id, effect.OfficeId, effect.Quota.Year, effect.Facts.Title, context.RequestAborted);
        return Results.Json(new PlanChoiceAnswer(effect.Choice, effect.Quota, effect.Standing, items));
    }

    private static Task<IResult> ChooseAsync(
        HttpContext context, Guid id, PlanChoiceBody body, ChoosePlanItem verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        WayEndpoints.RunAsync(context, id, body.Version, key, [body.Item?.ToString(), body.OutOfPlan], request =>
            verb.RunAsync(request, body.Item, body.OutOfPlan, context.RequestAborted));
}

/// <summary>The choice and what there is to choose from.</summary>
/// <param name="Year">Where the office's year stands.</param>
/// <param name="Standing">Whether the document would count.</param>
internal sealed record PlanChoiceAnswer(PlanChoice Choice, QuotaState Year, CountingStanding Standing, ImmutableArray<PlanSuggestion> Items);
