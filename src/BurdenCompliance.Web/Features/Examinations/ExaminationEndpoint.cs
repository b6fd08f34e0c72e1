using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary><c>POST /api/v1/examinations</c>: an examination, nothing stored.</summary>
internal static class ExaminationEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/examinations", RunAsync)
        .WithUpload<DraftForm>().WithName("examine").WithTags("examinations").WithSummary(Text.Wording.ApiExamine)
        .Produces<Examination>().ProducesProblems(400, 413, 415, 422, 429, 503);

    private static async Task<IResult> RunAsync(HttpContext context, ExamineFile examine, Examiner examiner, RecordAccess record)
    {
        var files = UploadedFiles.Of(context);
        if (files is not [var file])
            return Problem.NotOne(files.Length).Result();
        if (ProfileField.Parse(context.Request.Form[ProfileField.Name], out var overrides) is { } wrong)
            return wrong.Result();
        if (DeclarationsField.Parse(context.Request.Form[DeclarationsField.Name], examiner, out var declarations) is { } mistaken)
            return mistaken.Result();
        return await examine.RunAsync(file, overrides, context.Actor(), context.RequestAborted, declarations) switch
        {
            ExamineFile.Outcome.Examined examined => Checked(examined),
            ExamineFile.Outcome.Refused refused => refused.Problem.Result(),
            _ => throw new InvalidOperationException(),
        };

        IResult Checked(ExamineFile.Outcome.Examined examined)
        {
            record.Add(context.Actor(), AccessKind.Check, $"file/{examined.Reading.Draft.File.Sha256}");
            return Json.Of(examined.Examination);
        }
    }
}
