using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>The steps over HTTP, each with an Idempotency-Key; they answer where the assessment stands then.</summary>
internal static class WayEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Post(api, "/dispositions", "disposeFindings", DisposeAsync);
        Post(api, "/records/{rule}", "disposeRecord", DisposeRecordAsync);
        Post(api, "/answers", "answerQuestions", AnswerAsync);
        Post(api, "/rulings", "ruleOnFindings", RuleAsync);
        Post(api, "/review", "passReview", PassAsync);
        Post(api, "/return", "returnAssessment", ReturnAsync);
        Post(api, "/send-back", "sendBack", SendBackAsync);
        Post(api, "/versions", "reviseDraft", ReviseAsync).WithUpload<RevisionForm>();
        Post(api, "/outgoing", "checkOutgoing", CheckOutgoingAsync).WithUpload<OutgoingForm>();
        foreach (var act in SimpleSteps.All)
            Post(api, $"/{Kebab.Of(act)}", $"{char.ToLowerInvariant(act.ToString()[0])}{act.ToString()[1..]}", SimpleAsync(act));
    }

    internal static RouteHandlerBuilder Post(IEndpointRouteBuilder api, string path, string name, Delegate handler) =>
        api.MapPost($"/assessments/{{id:guid}}{path}", handler).RequirePosts().WithName(name).WithTags(WayWording.ApiTag).WithSummary(WayWording.ApiStep)
            .Produces<AssessmentStanding>().ProducesProblems(400, 401, 403, 404, 409, 422, 503);

    internal static async Task<IResult> RunAsync(
        HttpContext context, Guid id, int? seen, string? key, string?[] content, Func<StepRequest, Task<StepOutcome>> run)
    {
        if (!IdempotencyKey.IsValid(key))
            return Problem.NoIdempotencyKey.Result();
        if (seen is not { } was)
            return Problem.BadRequest.Result();
        return await run(new StepForm(was, key).Request(context, id, content)) switch
        {
            StepOutcome.Done done => Results.Json(done.Standing),
            StepOutcome.Refused refused => StepProblem.Of(refused).Result(),
            _ => throw new InvalidOperationException(),
        };
    }

    private static Task<IResult> DisposeAsync(
        HttpContext context, Guid id, DispositionBody body, DisposeFindings verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Version, key, [.. body.Findings?.Select(n => n.ToString()) ?? [], body.Kind?.ToString(), body.Basis, body.Reason], request =>
            body.Kind is { } kind
                ? verb.RunAsync(request, Indices(body.Findings), kind, body.Basis ?? "", body.Reason ?? "", context.RequestAborted)
                : Task.FromResult<StepOutcome>(new StepOutcome.Flawed(0, DispositionFlaw.NotThere)));

    private static Task<IResult> DisposeRecordAsync(
        HttpContext context, Guid id, string rule, RecordDispositionBody body, DisposeRecord verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Version, key, [rule, body.Cause, body.Kind?.ToString(), body.Basis, body.Reason], request =>
            body.Kind is { } kind
                ? verb.RunAsync(request, rule, body.Cause ?? "", kind, body.Basis ?? "", body.Reason ?? "", context.RequestAborted)
                : Task.FromResult<StepOutcome>(new StepOutcome.Flawed(Index: null, DispositionFlaw.NotOnRecord)));

    private static Task<IResult> AnswerAsync(
        HttpContext context, Guid id, AnswersBody body, AnswerQuestions verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Version, key, [.. (body.Answers ?? []).OrderBy(a => a.Key).Select(a => $"{a.Key}={a.Value}")], request =>
            verb.RunAsync(request, (body.Answers ?? []).ToImmutableDictionary(a => a.Key - 1, a => a.Value ?? ""), context.RequestAborted));

    private static Task<IResult> RuleAsync(
        HttpContext context, Guid id, RulingBody body, RuleOnFindings verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Version, key, [.. body.Findings?.Select(n => n.ToString()) ?? [], body.Confirmed.ToString(), body.Reason], request =>
            verb.RunAsync(request, Indices(body.Findings), body.Confirmed, body.Reason ?? "", context.RequestAborted));

    private static Task<IResult> PassAsync(
        HttpContext context, Guid id, PassBody body, PassReview verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Revision, key, [body.Policy, body.Legality, body.Words], request =>
            verb.RunAsync(request, body.Policy ?? "", body.Legality ?? "", body.Words ?? "", context.RequestAborted));

    private static Task<IResult> ReturnAsync(
        HttpContext context, Guid id, ReturnBody body, ReturnAssessment verb, [FromHeader(Name = "Idempotency-Key")] string? key)
    {
        ImmutableArray<ReturnReason> reasons = [.. (body.Reasons ?? []).Select(r => r ?? throw new BadHttpRequestException("a reason is null")).Select(r => new ReturnReason(r.Code, r.Words ?? "", r.Paragraph, r.Passage ?? ""))];
        return RunAsync(context, id, body.Revision, key, [body.Correction.ToString(), body.Words, .. reasons.Select(r => r.ToString())], request =>
            verb.RunAsync(request, body.Correction, reasons, body.Words ?? "", context.RequestAborted));
    }

    private static Task<IResult> SendBackAsync(
        HttpContext context, Guid id, WordsBody body, SendBack verb, [FromHeader(Name = "Idempotency-Key")] string? key) =>
        RunAsync(context, id, body.Revision, key, [body.Words], request => verb.RunAsync(request, body.Words ?? "", context.RequestAborted));

    private static Delegate SimpleAsync(WayAct act) =>
        (HttpContext context, Guid id, WordsBody body, SimpleSteps steps, [FromHeader(Name = "Idempotency-Key")] string? key) =>
            RunAsync(context, id, body.Revision, key, [act.ToString(), body.Words], request =>
                steps.RunAsync(act, request, body.Words ?? "", context.RequestAborted));

    private static async Task<IResult> ReviseAsync(
        HttpContext context, Guid id, ReviseFile revise, [FromHeader(Name = "Idempotency-Key")] string? key)
    {
        if (!IdempotencyKey.IsValid(key))
            return Problem.NoIdempotencyKey.Result();
        if (UploadedFiles.Of(context) is not [var file])
            return Problem.NoFile.Result();
        if (!int.TryParse(context.Request.Form["revision"], out var seen))
            return Problem.BadRequest.Result();
        return await revise.RunAsync(id, file, Given(ProfileField.Name), Given(DeclarationsField.Name), seen, key, context) switch
        {
            ReviseFile.Outcome.Revised revised => Results.Json(revised.Standing, statusCode: StatusCodes.Status201Created),
            ReviseFile.Outcome.Refused refused => refused.Problem.Result(),
            _ => throw new InvalidOperationException(),
        };

        string? Given(string field) => context.Request.Form[field].ToString() is { Length: > 0 } given ? given : null;
    }

    private static async Task<IResult> CheckOutgoingAsync(
        HttpContext context, Guid id, CompareOutgoing compare, [FromHeader(Name = "Idempotency-Key")] string? key)
    {
        if (!IdempotencyKey.IsValid(key))
            return Problem.NoIdempotencyKey.Result();
        if (UploadedFiles.Of(context) is not [var file])
            return Problem.NoFile.Result();
        if (!int.TryParse(context.Request.Form["revision"], out var seen))
            return Problem.BadRequest.Result();
        var (standing, problem) = await compare.RunAsync(context, id, file, seen, key);
        return problem?.Result() ?? Results.Json(standing);
    }

    // Findings are numbered from 1 wherever people and programs see them.
    private static ImmutableArray<int> Indices(int[]? numbers) => [.. (numbers ?? []).Select(n => n - 1)];
}
