using System.Text.Json.Nodes;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Features.History;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>Examines a revised file and makes it the next version; pages and API do it here.</summary>
internal sealed class ReviseFile(FindCase find, ReadOriginal original, ExamineFile examine, Examiner examiner, ReviseDraft revise)
{
    /// <param name="id">Which assessment.</param>
    /// <param name="file">The revised file, or the same.</param>
    /// <param name="profile">Profile fields given by hand as JSON; null keeps what was given for the version before.</param>
    /// <param name="declarations">Declared exceptions as JSON; null keeps those declared for the version before.</param>
    /// <param name="seen">The revision seen.</param>
    /// <param name="key">Idempotency key, or null.</param>
    /// <param name="context">Who asks.</param>
    public async Task<Outcome> RunAsync(Guid id, UploadedFile file, string? profile, string? declarations, int seen, string? key, HttpContext context)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found)
            return new Outcome.Refused(Problem.NotFound);
        if (ProfileField.Parse(profile ?? await GivenAsync(found, context), out var overrides) is { } wrong)
            return new Outcome.Refused(wrong);
        if (DeclarationsField.Parse(declarations, examiner, out var declared) is { } mistaken)
            return new Outcome.Refused(mistaken);
        var examined = await examine.RunAsync(
            file, overrides, context.Actor(), context.RequestAborted, declared ?? examiner.DeclaredFor(found.Examination));
        if (examined is not ExamineFile.Outcome.Examined(var reading, var examination))
            return new Outcome.Refused(((ExamineFile.Outcome.Refused)examined).Problem);
        var request = new StepForm(seen, key).Request(context, id, reading.Draft.File.Sha256, file.Name, profile, declarations);
        return await revise.RunAsync(reading, file.Bytes, examination, request, context.RequestAborted) switch
        {
            StepOutcome.Done done => new Outcome.Revised(done.Standing),
            StepOutcome.Refused refused => new Outcome.Refused(StepProblem.Of(refused)),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>What was given by hand for the newest version: the fields that differ from what its file says of itself.</summary>
    private async Task<string?> GivenAsync(AssessmentCase found, HttpContext context)
    {
        if (await original.RunAsync(context.Actor(), found.Standing.Id, context.RequestAborted) is not OriginalOutcome.Found(var bytes)
            || StoredDraft.Read(bytes, "", context.RequestAborted) is not { } draft)
            return null;
        var given = ProfileForm.Of(found.Examination.Profile!).Differing(draft.Profile);
        // The title is the file's own; a revised file may well have another.
        if (given is null || JsonNode.Parse(given) is not JsonObject fields)
            return null;
        fields.Remove("title");
        return fields.Count == 0 ? null : fields.ToJsonString();
    }

    /// <summary>What comes of it.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        internal sealed record Revised(AssessmentStanding Standing) : Outcome;

        internal sealed record Refused(Problem Problem) : Outcome;
    }
}
