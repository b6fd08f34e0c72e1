using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Can the registry take an act right now? For <c>/health/ready</c>.</summary>
public sealed class RegistryHealth
{
    private const double LeastFreeShare = 0.05;
    private static readonly TimeSpan LargestClockDifference = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly RegistryDatabase _database;
    private readonly RegistryOptions _options;
    private readonly TimeProvider _clock;

    internal RegistryHealth(RegistryDatabase database, RegistryOptions options, TimeProvider clock) =>
        (_database, _options, _clock) = (database, options, clock);

    /// <summary>What stands in the way of an act; empty when nothing does. Answers within 5 seconds, changes nothing, throws nothing.</summary>
    public async Task<ImmutableArray<HealthProblem>> RunAsync(CancellationToken cancellation = default)
    {
        var problems = ImmutableArray.CreateBuilder<HealthProblem>();
        if (DiskIsFull())
            problems.Add(new HealthProblem("disk-full", "数据磁盘剩余空间不足 5%，请清理磁盘。"));

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            if (await ClockDifferenceAsync(limit.Token) >= LargestClockDifference)
                problems.Add(new HealthProblem("clock-off", "本机时钟与数据库相差 2 秒以上，请校时。"));
            await TryAuditAsync(limit.Token);
        }
        catch (Exception e) when (Unavailable.Is(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            problems.Add(new HealthProblem("not-writable", "数据库不可用、只读，或审计记录无法写入。"));
        }
        return problems.ToImmutable();
    }

    private bool DiskIsFull()
    {
        try
        {
            var disk = new DriveInfo(_options.DataPath);
            return disk.AvailableFreeSpace < LeastFreeShare * disk.TotalSize;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private async Task<TimeSpan> ClockDifferenceAsync(CancellationToken cancellation)
    {
        await using var command = _database.Source.CreateCommand("SELECT clock_timestamp()");
        var before = _clock.GetUtcNow();
        var theirs = new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellation))!);
        var after = _clock.GetUtcNow();
        // Between before and after there is no difference to tell.
        return theirs < before ? before - theirs : theirs > after ? theirs - after : TimeSpan.Zero;
    }

    // A real insert, rolled back; the chain's number goes back with it.
    private async Task TryAuditAsync(CancellationToken cancellation)
    {
        await using var context = _database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.audit_event (at, actor, act, outcome, details)
            VALUES (now(), 'health', 'RegistryHealth', 'done', json_build_object())
            """, cancellation);
        await transaction.RollbackAsync(cancellation);
    }
}

/// <summary>Something that stands in the way of an act.</summary>
/// <param name="Code">Stable, kebab case: <c>disk-full</c>, <c>clock-off</c>, <c>not-writable</c>.</param>
/// <param name="Message">A Chinese sentence for the administrator.</param>
public sealed record HealthProblem(string Code, string Message);
