using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>Writes down that a file was refused: when, whose, the code and a rough size. Nothing of the file, not even its name.</summary>
public sealed class RecordRefusal
{
    private readonly RegistryDatabase _database;
    private readonly TimeProvider _clock;

    internal RecordRefusal(RegistryDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>Writes one audit event.</summary>
    /// <param name="code">Code of the refusal, <c>E_…</c>.</param>
    /// <param name="bytes">Length of the file; kept as a bucket only.</param>
    /// <param name="caller">Who sent it; the request is not kept, since logs could lead from it to the file.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task RunAsync(string code, long bytes, Caller caller, CancellationToken cancellation = default) =>
        _database.ActAsync(context =>
        {
            context.Add(new AuditEventRow
            {
                At = Moment.Now(_clock),
                Actor = caller.Actor,
                Act = nameof(RecordRefusal),
                Outcome = "refused",
                Details = JsonSerializer.Serialize(new { code, size = Bucket(bytes) }),
            });
            return context.SaveChangesAsync(cancellation);
        }, cancellation);

    private static string Bucket(long bytes) => bytes switch
    {
        <= 100 << 10 => "up to 100 KiB",
        <= 1 << 20 => "up to 1 MiB",
        <= 10 << 20 => "up to 10 MiB",
        _ => "over 10 MiB",
    };
}
