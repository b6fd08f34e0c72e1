using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>Examines a file and opens its assessment; pages and API do it here.</summary>
internal sealed class AssessFile(ExamineFile examine, OpenAssessment open, Examiner examiner)
{
    /// <param name="file">The file handed in.</param>
    /// <param name="profile">Profile fields given by hand as JSON, or null.</param>
    /// <param name="key">Idempotency key of the client.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="declarations">Declared exceptions as JSON, or null.</param>
    /// <exception cref="RegistryUnavailableException">Nothing could be stored; a repeat is safe.</exception>
    public async Task<Outcome> RunAsync(UploadedFile file, string? profile, string? key, Actor actor, CancellationToken cancellation, string? declarations = null)
    {
        if (!IdempotencyKey.IsValid(key))
            return new Outcome.Refused(Problem.NoIdempotencyKey);
        if (ProfileField.Parse(profile, out var overrides) is { } wrong)
            return new Outcome.Refused(wrong);
        if (DeclarationsField.Parse(declarations, examiner, out var declared) is { } mistaken)
            return new Outcome.Refused(mistaken);
        var examined = await examine.RunAsync(file, overrides, actor, cancellation, declared);
        if (examined is not ExamineFile.Outcome.Examined(var reading, var examination))
            return new Outcome.Refused(((ExamineFile.Outcome.Refused)examined).Problem);
        var once = IdempotencyKey.For(key!, reading.Draft.File.Sha256, file.Name, declarations is null ? profile : profile + declarations);
        return await open.RunAsync(reading, file.Bytes, examination, once, actor, cancellation) switch
        {
            OpenAssessmentOutcome.Opened opened => new Outcome.Opened(opened.Assessment),
            OpenAssessmentOutcome.NoRoom => new Outcome.Refused(Problem.StorageFull),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>What comes of it.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        internal sealed record Opened(Assessment Assessment) : Outcome;

        internal sealed record Refused(Problem Problem) : Outcome;
    }
}
