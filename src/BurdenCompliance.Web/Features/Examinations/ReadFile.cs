using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>The one way in for a file handed in: deadline, rule about secrecy, scanner. A refusal is written to the audit without content or name.</summary>
internal sealed class ReadFile(RecordRefusal record, ReadSettings settings, Antivirus antivirus)
{
    // Longer than any honest file takes on a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="file">The file handed in.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="use">What the draft is read for; it shares the patience.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What <paramref name="use"/> made of it, or why the file is not accepted.</returns>
    /// <exception cref="RegistryUnavailableException">A refusal could not be written down.</exception>
    public async Task<(T? Result, Problem? Problem)> RunAsync<T>(
        UploadedFile file, Actor actor, Func<Reading.Done, CancellationToken, T> use, CancellationToken cancellation) where T : class
    {
        var readsMarked = !await settings.IsSecrecyRuleOnAsync(cancellation);
        var (result, refusal) = Use(file, use, readsMarked, cancellation);
        // The scanner last: it may keep a copy, and a file with a secrecy mark must not be kept anywhere.
        var problem = refusal is null ? await antivirus.TroubleAsync(file.Bytes, cancellation) : Problem.Refused(refusal);
        if (problem is null)
            return (result, null);
        await record.RunAsync(problem.Code, file.Bytes.Length, actor, cancellation);
        return (null, problem);
    }

    // A file that outlasts the patience was never judged, and says so.
    private static (T? Result, Refusal? Refusal) Use<T>(
        UploadedFile file, Func<Reading.Done, CancellationToken, T> use, bool readsMarked, CancellationToken cancellation) where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            return DraftReader.Read(file.Bytes, file.Name, deadline.Token, readsMarked) switch
            {
                Reading.Refused refused => (null, refused.Refusal),
                Reading.Done done => (use(done, deadline.Token), null),
                _ => throw new InvalidOperationException(),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new Refusal("E_TIME", Wording.RefusalTime));
        }
    }
}
