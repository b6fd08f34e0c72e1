using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.SignOff;

/// <summary>Asks for the second factor for exactly the file and catalog shown, then signs; pages and API do it here. Nobody signs a file that is lost.</summary>
internal sealed class SignFile(ReadOriginal original, StepUp stepUp, SignAssessment sign)
{
    /// <returns>Where the assessment stands, or why it was not signed.</returns>
    public async Task<(AssessmentStanding? Standing, Problem? Problem)> RunAsync(
        HttpContext context, StepRequest request, string fileSha256, string catalogSha256, string? code, string words)
    {
        // Nobody spends a code, or learns anything, on what they may not see.
        switch (await original.RunAsync(context.Actor(), request.Assessment, context.RequestAborted))
        {
            case OriginalOutcome.NotFound:
                return (null, Problem.NotFound);
            case OriginalOutcome.Lost:
                return (null, Problem.FileLost);
        }
        var given = await stepUp.RunAsync(context.Actor(), code, SignAssessment.BoundTo(fileSha256, catalogSha256), context.RequestAborted);
        if (given is StepUpOutcome.Refused(var why))
            return (null, new Problem(401, "E_STEPUP", why is StepUpRefusal.Needed ? WayWording.ProblemStepUp
                : why is StepUpRefusal.NotEnrolled ? WayWording.ProblemStepUpNone : WayWording.ProblemStepUpWrong));
        var grant = ((StepUpOutcome.Granted)given).Grant;
        return await sign.RunAsync(request, fileSha256, catalogSha256, grant, words, context.RequestAborted) switch
        {
            StepOutcome.Done done => (done.Standing, null),
            StepOutcome.Refused refused => (null, StepProblem.Of(refused)),
            _ => throw new InvalidOperationException(),
        };
    }
}
