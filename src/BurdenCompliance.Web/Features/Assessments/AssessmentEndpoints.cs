using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>Assessments over HTTP: open, list, find.</summary>
internal static class AssessmentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/assessments", OpenAsync).WithUpload<DraftForm>().WithName("openAssessment").WithTags("assessments")
            .WithSummary(Text.Wording.ApiOpen)
            .Produces<AssessmentAnswer>(201).ProducesProblems(400, 413, 415, 422, 429, 503);
        api.MapGet("/assessments", ListAsync).WithName("listAssessments").WithTags("assessments")
            .WithSummary(Text.Wording.ApiList).Produces<AssessmentPageAnswer>().ProducesProblems(400, 503);
        api.MapGet("/assessments/{id:guid}", FindAsync).WithName("findAssessment").WithTags("assessments")
            .WithSummary(Text.Wording.ApiFind).Produces<AssessmentAnswer>().ProducesProblems(404, 503);
    }

    private static async Task<IResult> OpenAsync(
        HttpContext context, AssessFile assess, CheckRecords records, [Microsoft.AspNetCore.Mvc.FromHeader(Name = "Idempotency-Key")] string? key)
    {
        var files = UploadedFiles.Of(context);
        if (files is not [var file])
            return Problem.NotOne(files.Length).Result();
        var outcome = await assess.RunAsync(file, context.Request.Form[ProfileField.Name], key, context.Actor(), context.RequestAborted,
            context.Request.Form[DeclarationsField.Name]);
        if (outcome is not AssessFile.Outcome.Opened(var assessment))
            return ((AssessFile.Outcome.Refused)outcome).Problem.Result();
        context.Response.Headers.Location = AssessmentAnswer.Address(assessment.Summary.Id);
        return Results.Json(await WithRecordsAsync(context, assessment, records), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ListAssessments list, Examiner examiner, string? q, string? state, string? verdict, string? after, int? size, CancellationToken cancellation)
    {
        if (ListQuery.Of(q, state, verdict, examiner.Catalog) is not { } filter)
            return Problem.BadCall.Result();
        if (after is not null && ListCursor.Parse(after, CursorList.Assessments) is null)
            return Problem.WrongCursor.Result();
        var page = await list.RunAsync(context.Actor(), filter, ListCursor.Parse(after, CursorList.Assessments), size ?? 50, cancellation);
        return Results.Json(new AssessmentPageAnswer([.. page.Items.Select(AssessmentItem.Of)], page.Next?.ToString()));
    }

    private static async Task<IResult> FindAsync(HttpContext context, Guid id, FindAssessment find, CheckRecords records) =>
        await find.RunAsync(context.Actor(), id, context.RequestAborted) is { } assessment
            ? Results.Json(await WithRecordsAsync(context, assessment, records)) : Problem.NotFound.Result();

    private static async Task<AssessmentAnswer> WithRecordsAsync(HttpContext context, Assessment assessment, CheckRecords records)
    {
        var examination = ExaminationJson.Parse(assessment.ExaminationJson);
        return AssessmentAnswer.Of(assessment, examination, await records.RunAsync(assessment.Summary.Id, context.Actor(), context.RequestAborted));
    }
}
