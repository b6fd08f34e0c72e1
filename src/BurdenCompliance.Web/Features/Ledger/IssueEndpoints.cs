using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What a draft does to the year, and 编号印发, over HTTP.</summary>
internal static class IssueEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/assessments/{id:guid}/ledger", EffectAsync).WithName("draftInLedger").WithTags("ledger").WithSummary(LedgerApiWording.Effect)
            .Produces<EffectAnswer>().ProducesProblems(404, 503);
        api.MapPost("/assessments/{id:guid}/issue", IssueAsync).WithName("issueDocument").WithTags("ledger").WithSummary(LedgerApiWording.Issue)
            .RequirePosts(Post.LedgerKeeper).Produces<EntryAnswer>(201).ProducesProblems(400, 403, 404, 409, 422, 503);
    }

    private static async Task<IResult> EffectAsync(HttpContext context, Guid id, DraftInLedger draft, CancellationToken cancellation) =>
        await draft.RunAsync(id, context.Actor(), cancellation) is { } effect
            ? Results.Json(new EffectAnswer(effect.Quota, effect.Facts, effect.Standing, effect.Entry is { } entry ? EntryAnswer.Of(entry) : null))
            : Problem.NotFound.Result();

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
/// <param name="Document">The document it would become.</param>
/// <param name="Standing">Whether it would count.</param>
/// <param name="Entry">Its line, once issued.</param>
internal sealed record EffectAnswer(QuotaState Quota, DocumentFacts Document, CountingStanding Standing, EntryAnswer? Entry);

/// <summary>A signed assessment to issue.</summary>
/// <param name="Revision">As seen.</param>
/// <param name="SeriesId">Series that gives its number, or absent for a document without number.</param>
/// <param name="Document">The document as it goes out; absent for what the draft says of itself.</param>
internal sealed record IssueRequest(int? Revision, Guid? SeriesId, FactsRequest? Document);
