using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>Reads and examines a file; keeps nothing of it. A refusal is written to the audit without content or name.</summary>
internal sealed class ExamineFile(Examiner examiner, RecordRefusal record, ReadSettings settings, Antivirus antivirus)
{
    // Longer than any honest file takes on a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="RegistryUnavailableException">A refusal could not be written down.</exception>
    public async Task<Outcome> RunAsync(UploadedFile file, ProfileOverrides? overrides, Actor actor, CancellationToken cancellation, Declarations? declarations = null)
    {
        var readsMarked = !await settings.IsSecrecyRuleOnAsync(cancellation);
        var (reading, examination) = Examine(file, overrides, declarations, readsMarked, cancellation);
        // The scanner last: it may keep a copy, and a file with a secrecy mark must not be kept anywhere.
        var problem = reading is Reading.Refused refused ? Problem.Refused(refused.Refusal) : await antivirus.TroubleAsync(file.Bytes, cancellation);
        if (problem is null)
            return new Outcome.Examined((Reading.Done)reading, examination!);
        await record.RunAsync(problem.Code, file.Bytes.Length, actor, cancellation);
        return new Outcome.Refused(problem);
    }

    // Reading and rules share one patience; a file that outlasts it was never judged, and says so.
    private (Reading Reading, Examination? Examination) Examine(
        UploadedFile file, ProfileOverrides? overrides, Declarations? declarations, bool readsMarked, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            var reading = DraftReader.Read(file.Bytes, file.Name, deadline.Token, readsMarked);
            return (reading, reading is Reading.Done ? examiner.Examine(reading, overrides, declarations: declarations, cancellation: deadline.Token) : null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new Reading.Refused(new FileFacts(file.Name, "", file.Bytes.Length), new Refusal("E_TIME", Wording.RefusalTime)), null);
        }
    }

    /// <summary>What comes of it.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        internal sealed record Examined(Reading.Done Reading, Examination Examination) : Outcome;

        internal sealed record Refused(Problem Problem) : Outcome;
    }
}
