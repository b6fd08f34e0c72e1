using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Looks at the end of the audit's chain every second or so and signs it when rows or time have passed. One replica at a time.</summary>
internal sealed class WriteCheckpoints(
    RegistryDatabase database, CheckpointFile file, AuditOptions options, TimeProvider clock, ILogger<WriteCheckpoints> log) : BackgroundService
{
    private const long Turn = 0x417564697431; // "Audit1" in ASCII: the advisory lock of this work
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeTurnAsync(isLast: false, stoppingToken);
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (IsTrouble(e))
            {
                log.LogError("审计检查点未能写出：{Reason}", e.Message);
                await Task.Delay(Pause * 10, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>At the end, what is not signed yet.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await TakeTurnAsync(isLast: true, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException || IsTrouble(e))
        {
            log.LogError("审计检查点未能写出：{Reason}", e.Message);
        }
    }

    // A file or key that somebody spoilt is told of again and again; the site goes on.
    private static bool IsTrouble(Exception e) => e is NpgsqlException or IOException or UnauthorizedAccessException or InvalidOperationException
        or InvalidDataException or CryptographicException or ArgumentException;

    private async Task TakeTurnAsync(bool isLast, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await AskAsync<bool>(connection, $"SELECT pg_try_advisory_xact_lock({Turn})", cancellation))
            return;
        var last = file.Last();
        var seq = await AskAsync<long>(connection, "SELECT seq FROM registry.audit_head", cancellation);
        var since = last is null ? TimeSpan.MaxValue : clock.GetUtcNow() - DateTimeOffset.UnixEpoch.AddTicks(last.At * TimeSpan.TicksPerMicrosecond);
        var isDue = seq - (last?.Seq ?? 0) >= options.CheckpointRows || since >= TimeSpan.FromSeconds(options.CheckpointSeconds) || isLast;
        if (!isDue || seq == (last?.Seq ?? 0))
            return;
        // A chain that no longer holds what was signed must not be signed again.
        if (last is not null && (seq < last.Seq
            || await AskAsync<string>(connection, $"SELECT hash FROM registry.audit_event WHERE seq = {last.Seq}", cancellation) != last.Hash))
            throw new InvalidOperationException($"审计链与第 {last.Seq} 行的检查点不符，记录可能被改动。请立即运行 burden ledger verify。");
        var hash = await AskAsync<string>(connection, $"SELECT hash FROM registry.audit_event WHERE seq = {seq}", cancellation)
            ?? throw new InvalidOperationException($"审计链缺少第 {seq} 行，记录可能被删除。请立即运行 burden ledger verify。");
        file.Append(seq, hash, Moment.Now(clock));
    }

    private static async Task<T?> AskAsync<T>(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }
}
