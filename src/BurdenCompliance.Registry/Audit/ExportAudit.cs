using System.Runtime.CompilerServices;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Gives the audit's rows as JSON lines, exactly as the database holds them; the verifier reads nothing else.</summary>
public sealed class ExportAudit
{
    private const string Query = """
        SELECT json_build_object('seq', seq, 'at', (extract(epoch FROM at) * 1000000)::bigint, 'actor', actor, 'person', person_id, 'office', office_id,
            'address', address, 'act', act, 'object', object, 'outcome', outcome, 'correlation', correlation, 'details', details::text,
            'algorithm', algorithm, 'previous', previous, 'hash', hash)::text
        FROM registry.audit_event WHERE seq <= $1 ORDER BY seq
        """;

    private readonly Acts _acts;
    private readonly RegistryDatabase _database;

    internal ExportAudit(Acts acts, RegistryDatabase database) => (_acts, _database) = (acts, database);

    /// <summary>For the audit administrator; itself an event.</summary>
    /// <exception cref="RegistryUnavailableException">The export could not be written down.</exception>
    public async IAsyncEnumerable<string> RunAsync(Actor actor, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await _acts.RunAsync(actor, nameof(ExportAudit), key: null, act =>
        {
            act.Record("audit", Act.Done, new { });
            return Task.FromResult(true);
        }, cancellation);
        await foreach (var line in LinesAsync(_database.Source, long.MaxValue, cancellation))
            yield return line;
    }

    /// <summary>For a tool outside the application.</summary>
    /// <param name="connectionString">Npgsql connection string of a role that may read the audit.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="RegistryException">The database cannot be read.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(string connectionString, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var source = Open(connectionString);
        await using var lines = LinesAsync(source, long.MaxValue, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await lines.MoveNextAsync())
                    yield break;
            }
            catch (NpgsqlException e)
            {
                throw new RegistryException(nameof(RegistryOptions.ConnectionString), $"无法读取审计记录：{e.Message}", e);
            }
            yield return lines.Current;
        }
    }

    /// <summary>Connection string of the private cluster of a data folder whose application is running.</summary>
    public static string ConnectionStringOf(string dataFolder) => new NpgsqlConnectionStringBuilder
    {
        Host = SocketFolder.Of(dataFolder), Port = ClusterSettings.Port, Username = ClusterRoles.Application, Database = ClusterRoles.Database,
    }.ConnectionString;

    private static NpgsqlDataSource Open(string connectionString)
    {
        try
        {
            return NpgsqlDataSource.Create(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new RegistryException(nameof(RegistryOptions.ConnectionString), "格式有误，应为 Host=…;Port=…;Database=…;Username=…;Password=…。", e);
        }
    }

    /// <summary>The lines up to a number.</summary>
    internal static async IAsyncEnumerable<string> LinesAsync(NpgsqlDataSource source, long through, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(Query);
        command.Parameters.AddWithValue(through);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return reader.GetString(0);
    }
}
