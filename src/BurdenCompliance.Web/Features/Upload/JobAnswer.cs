using BurdenCompliance.Web.Features.Assessments;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Upload;

/// <summary>What the upload script is told of one file.</summary>
internal sealed class JobAnswer(AssessFile.Outcome outcome) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => outcome switch
    {
        AssessFile.Outcome.Opened opened => Results.Json(
            new Body(IndexModel.ResultAddress(opened), Summaries.Of(opened.Assessment.Summary)),
            statusCode: StatusCodes.Status201Created).ExecuteAsync(context.HttpContext),
        AssessFile.Outcome.Refused refused => refused.Problem.WriteAsync(context.HttpContext),
        _ => throw new InvalidOperationException(),
    };

    private sealed record Body(string Url, string Summary);
}
