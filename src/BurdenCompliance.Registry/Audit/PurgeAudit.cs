using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Moves the oldest lines of the audit into an archive file when their time is over; a line in the chain says which, and bears the hash the rest begins with.</summary>
public sealed class PurgeAudit
{
    /// <summary>Lines of one part at most: all acts wait while it is removed.</summary>
    private const int MostLines = 200_000;
    internal const long Turn = 0x417564697432; // "Audit2" in ASCII: the advisory lock of this work
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;
    private readonly PeopleOptions _options;
    private readonly TimeProvider _clock;
    private readonly string _folder;

    internal PurgeAudit(Acts acts, RegistryDatabase database, PeopleOptions options, TimeProvider clock, string folder) =>
        (_acts, _database, _options, _clock, _folder) = (acts, database, options, clock, folder);

    /// <summary>What the second factor is bound to.</summary>
    public static string BoundTo(PurgeablePart part) => $"audit/{part.First}-{part.Through}";

    /// <summary>Name of the archive of some lines.</summary>
    public static string NameOf(long first, long through) => string.Create(CultureInfo.InvariantCulture, $"audit-{first}-{through}.jsonl");

    /// <summary>The lines whose time is over, from the first on, 200,000 at most; null when there is none.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<PurgeablePart?> LookAsync(CancellationToken cancellation = default) => _database.LookAsync(async context =>
    {
        var before = Moment.Now(_clock).AddDays(-(await SettingsInForce.ReadAsync(context, _options, cancellation)).AuditDays);
        var kept = await context.AuditEvents.Where(e => e.At > before).MinAsync(e => (long?)e.Seq, cancellation) ?? long.MaxValue;
        var first = await context.AuditEvents.MinAsync(e => (long?)e.Seq, cancellation);
        var end = first + MostLines;
        var last = await context.AuditEvents.Where(e => e.Seq < kept && e.Seq < end).OrderByDescending(e => e.Seq).FirstOrDefaultAsync(cancellation);
        return last is null ? null : new PurgeablePart(first!.Value, last.Seq, last.Hash, last.At);
    });

    /// <summary>Archives and removes them.</summary>
    /// <param name="actor">An audit administrator; the database asks again.</param>
    /// <param name="part">As looked at.</param>
    /// <param name="grant">Second factor, given for <see cref="BoundTo"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when the part is no longer so, somebody is at it, or the second factor does not serve.</returns>
    /// <exception cref="IOException">The archive cannot be written; nothing was removed.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<bool> RunAsync(Actor actor, PurgeablePart part, Guid grant, CancellationToken cancellation = default)
    {
        // One at a time: a second run would write its empty archive over the first one's.
        await using var connection = await _database.Source.OpenConnectionAsync(cancellation);
        await using var turn = await connection.BeginTransactionAsync(cancellation);
        await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_xact_lock({Turn})", connection);
        if (await ask.ExecuteScalarAsync(cancellation) is not true || await LookAsync(cancellation) != part)
            return false;
        var name = NameOf(part.First, part.Through);
        var sha256 = await ArchiveAsync(Path.Combine(_folder, name), part.Through, cancellation);
        return await _acts.RunAsync(actor, nameof(PurgeAudit), key: null, async act =>
        {
            if (!await act.UseStepUpAsync(grant, BoundTo(part), cancellation))
            {
                act.Refuse("audit", "E_STEPUP");
                return false;
            }
            act.Context.Database.SetCommandTimeout(Patience);
            var rows = await act.Context.Database.SqlQuery<long>(
                $"SELECT registry.audit_purge({actor.PersonId}, {part.Through}, {part.Hash}) AS \"Value\"").SingleAsync(cancellation);
            act.Record("audit", Act.Done, new { first = part.First, through = part.Through, hash = part.Hash, rows, archive = name, sha256 });
            return true;
        }, cancellation);
    }

    /// <summary>Archives that lie on this machine, oldest first.</summary>
    public ImmutableArray<string> Archives() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "audit-*.jsonl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    /// <summary>One of them, or null.</summary>
    public Stream? Open(long first, long through) =>
        Path.Combine(_folder, NameOf(first, through)) is var path && File.Exists(path) ? File.OpenRead(path) : null;

    // On disk, file and folder, before a line is removed. One written by a try that failed is written anew.
    private async Task<string> ArchiveAsync(string path, long through, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var file = new FileStream(path, options))
        {
            await foreach (var line in ExportAudit.LinesAsync(_database.Source, through, cancellation))
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(line + "\n");
                hash.AppendData(bytes);
                await file.WriteAsync(bytes, cancellation);
            }
            file.Flush(flushToDisk: true);
        }
        Posix.FlushFolder(_folder);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Lines of the audit whose time is over.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Through">Number of the last.</param>
/// <param name="Hash">Of the last; what remains is chained to it.</param>
/// <param name="Until">When the last was written, UTC.</param>
public sealed record PurgeablePart(long First, long Through, string Hash, DateTimeOffset Until);
