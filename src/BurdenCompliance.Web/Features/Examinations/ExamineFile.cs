using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>Reads and examines a file; keeps nothing of it. A refusal is written to the audit without content or name.</summary>
internal sealed class ExamineFile(Examiner examiner, RecordRefusal record)
{
    // Longer than any honest file takes on a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="RegistryUnavailableException">A refusal could not be written down.</exception>
    public async Task<Outcome> RunAsync(UploadedFile file, ProfileOverrides? overrides, Actor actor, CancellationToken cancellation, Declarations? declarations = null)
    {
        var reading = Read(file, cancellation);
        if (reading is Reading.Refused refused)
        {
            await record.RunAsync(refused.Refusal.Code, file.Bytes.Length, actor, cancellation);
            return new Outcome.Refused(Problem.Refused(refused.Refusal));
        }
        return new Outcome.Examined((Reading.Done)reading, examiner.Examine(reading, overrides, declarations: declarations));
    }

    private static Reading Read(UploadedFile file, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            return DraftReader.Read(file.Bytes, file.Name, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Reading.Refused(new FileFacts(file.Name, "", file.Bytes.Length), new Refusal("E_TIME", Wording.RefusalTime));
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
