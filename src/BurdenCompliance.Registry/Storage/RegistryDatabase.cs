using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>The way to the records: the private cluster or the office's own server, checked and migrated. Thread safe once started.</summary>
internal sealed class RegistryDatabase(RegistryOptions options, TimeProvider clock, ILoggerFactory logs) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private EmbeddedCluster? _cluster;
    private NpgsqlDataSource? _source;
    private DbContextOptions<RegistryDbContext>? _contexts;
    private Task _watch = Task.CompletedTask;

    /// <summary>Connections as the application role.</summary>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The registry is not started.");

    /// <summary>The private cluster, or null with the office's own server.</summary>
    public EmbeddedCluster? Cluster => _cluster;

    /// <summary>Brings the database up: start, check of durability, migration, rights.</summary>
    /// <exception cref="RegistryException">Records would not be safe, or the database cannot be reached.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await (options.IsEmbedded ? StartEmbeddedAsync(cancellation) : StartExternalAsync(options.ConnectionString!, cancellation));
        }
        catch (NpgsqlException e)
        {
            await StopAsync();
            throw new RegistryException(nameof(RegistryOptions.ConnectionString), $"数据库无法使用：{e.Message}", e);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    /// <summary>Closes the connections, then stops the private cluster. May be called twice.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_source is not null)
            await _source.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    /// <summary>A context as the application role; the caller disposes it.</summary>
    public RegistryDbContext NewContext() => new(_contexts ?? throw new InvalidOperationException("The registry is not started."));

    /// <summary>Runs <paramref name="act"/> in one transaction, committed when it returns.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<T> ActAsync<T>(Func<RegistryDbContext, Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            await using var context = NewContext();
            // The transaction is the unit; EF's savepoint in it would cost two round trips.
            context.Database.AutoSavepointsEnabled = false;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var result = await act(context);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception e) when (Unavailable.Is(e))
        {
            throw new RegistryUnavailableException(e);
        }
        catch (Exception e) when (UnfitTextException.Is(e))
        {
            throw new UnfitTextException(e);
        }
    }

    /// <summary>Runs <paramref name="look"/> outside a transaction: it reads, or notes in passing what no audit wants to know (when a session was seen, how many uploads).</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<T> LookAsync<T>(Func<RegistryDbContext, Task<T>> look)
    {
        try
        {
            await using var context = NewContext();
            return await look(context);
        }
        catch (Exception e) when (Unavailable.Is(e))
        {
            throw new RegistryUnavailableException(e);
        }
        catch (Exception e) when (UnfitTextException.Is(e))
        {
            throw new UnfitTextException(e);
        }
    }

    /// <summary>Options of a context over a data source.</summary>
    public static DbContextOptions<RegistryDbContext> ContextOptions(NpgsqlDataSource source, ILoggerFactory? logs) =>
        new DbContextOptionsBuilder<RegistryDbContext>()
            .UseNpgsql(source, o => o.MigrationsHistoryTable("migration", RegistryDbContext.Schema))
            .UseLoggerFactory(logs)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            // Failures reach the caller as exceptions; a first start asks for a history that is not there yet.
            .ConfigureWarnings(w => w.Log(
                (RelationalEventId.CommandExecuted, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ModelSnapshotNotFound, LogLevel.Debug)))
            .Options;

    private async Task StartEmbeddedAsync(CancellationToken cancellation)
    {
        _cluster = new EmbeddedCluster(options, clock, logs.CreateLogger<EmbeddedCluster>());
        await _cluster.StartAsync();
        await ClusterRoles.EnsureAsync(_cluster.ConnectionString(ClusterFolder.Superuser, "postgres"));
        var owner = _cluster.ConnectionString(ClusterRoles.Owner, ClusterRoles.Database);
        await OpenAsync(_cluster.ConnectionString(ClusterRoles.Application, ClusterRoles.Database), cancellation);
        await Migrations.RunAsync(owner, logs, cancellation);
        await ClusterRoles.GrantAsync(owner);
        _watch = _cluster.WatchAsync(Source.Clear, _stopping.Token);
    }

    private async Task StartExternalAsync(string connection, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.DataPath);
        await OpenAsync(connection, cancellation);
        if (options.Migrate)
            await Migrations.RunAsync(connection, logs, cancellation);
        else if ((await Migrations.PendingAsync(connection, cancellation)).Count is var pending and > 0)
            throw new RegistryException(nameof(RegistryOptions.Migrate), $"数据库缺少 {pending} 次表结构升级，而此设置为 false。请先运行 burden migrate。");
    }

    private async Task OpenAsync(string connection, CancellationToken cancellation)
    {
        _source = NpgsqlDataSource.Create(connection);
        _contexts = ContextOptions(_source, logs);
        await Durability.CheckAsync(_source, cancellation);
    }
}
