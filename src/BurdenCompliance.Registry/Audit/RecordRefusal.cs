namespace BurdenCompliance.Registry;

/// <summary>Writes down that a file was refused: when, whose, the code and a rough size. Nothing of the file, not even its name.</summary>
public sealed class RecordRefusal
{
    /// <summary>Code of a file that bears a secrecy mark; its refusal alerts the security administrator.</summary>
    public const string Secrecy = "E_CLASSIFIED";

    private readonly Acts _acts;

    internal RecordRefusal(Acts acts) => _acts = acts;

    /// <summary>Writes one audit event.</summary>
    /// <param name="code">Code of the refusal, <c>E_…</c>.</param>
    /// <param name="bytes">Length of the file; kept as a bucket only.</param>
    /// <param name="actor">Who sent it; the request is not kept, since logs could lead from it to the file.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task RunAsync(string code, long bytes, Actor actor, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor with { Correlation = null }, nameof(RecordRefusal), key: null, act =>
        {
            act.Record(@object: null, Act.Refused, new { code, size = Bucket(bytes) });
            if (code == Secrecy)
                SecrecyAlerts.Add(act, code, Bucket(bytes));
            return Task.FromResult(true);
        }, cancellation);

    private static string Bucket(long bytes) => bytes switch
    {
        <= 100 << 10 => "up to 100 KiB",
        <= 1 << 20 => "up to 1 MiB",
        <= 10 << 20 => "up to 10 MiB",
        _ => "over 10 MiB",
    };
}
