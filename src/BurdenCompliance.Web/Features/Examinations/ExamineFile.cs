using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>Reads and examines a file; keeps nothing of it.</summary>
internal sealed class ExamineFile(Examiner examiner, ReadFile read)
{
    /// <exception cref="RegistryUnavailableException">A refusal could not be written down.</exception>
    public async Task<Outcome> RunAsync(UploadedFile file, ProfileOverrides? overrides, Actor actor, CancellationToken cancellation, Declarations? declarations = null)
    {
        var (examined, problem) = await read.RunAsync(file, actor, (reading, deadline) =>
            new Outcome.Examined(reading, examiner.Examine(reading, overrides, declarations: declarations, cancellation: deadline)), cancellation);
        return problem is null ? examined! : new Outcome.Refused(problem);
    }

    /// <summary>What comes of it.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        internal sealed record Examined(Reading.Done Reading, Examination Examination) : Outcome;

        internal sealed record Refused(Problem Problem) : Outcome;
    }
}
