using System.Globalization;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>The database to be backed up: the private cluster of a running site, or the office's own server.</summary>
internal sealed class BackupSource : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder _address;
    private readonly NpgsqlDataSource _source;

    private BackupSource(NpgsqlConnectionStringBuilder address) => (_address, _source) = (address, NpgsqlDataSource.Create(address.ConnectionString));

    public string Role => _address.Username ?? "";
    public string Database => _address.Database ?? "";

    /// <summary>What PostgreSQL's own programs read their address from; never their arguments, which everybody may see.</summary>
    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PGHOST"] = _address.Host ?? "", ["PGPORT"] = _address.Port.ToString(CultureInfo.InvariantCulture), ["PGUSER"] = Role, ["PGDATABASE"] = Database,
                ["PGSSLMODE"] = _address.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() },
            };
            foreach (var (name, value) in new[] { ("PGPASSWORD", _address.Password), ("PGPASSFILE", _address.Passfile), ("PGSSLROOTCERT", _address.RootCertificate) })
            {
                if (!string.IsNullOrEmpty(value))
                    words[name] = value;
            }
            return words;
        }
    }

    /// <param name="dataFolder">Of a running site.</param>
    /// <param name="connectionString">A role that may replicate and read the records; null for the private cluster.</param>
    /// <exception cref="BackupException">It does not answer.</exception>
    public static async Task<BackupSource> OpenAsync(string dataFolder, string? connectionString, CancellationToken cancellation)
    {
        try
        {
            var address = connectionString is not null ? new NpgsqlConnectionStringBuilder(connectionString) : new NpgsqlConnectionStringBuilder
            {
                Host = SocketFolder.Of(dataFolder), Port = ClusterSettings.Port, Username = ClusterFolder.Superuser, Database = ClusterRoles.Database,
            };
            var source = new BackupSource(address);
            await source.AskAsync<int>("SELECT 1", cancellation);
            return source;
        }
        catch (ArgumentException e)
        {
            throw new BackupException(BackupFault.NotReachable, nameof(RegistryOptions.ConnectionString), e);
        }
    }

    /// <summary>One value.</summary>
    /// <exception cref="BackupException">The database does not answer.</exception>
    public async Task<T> AskAsync<T>(string sql, CancellationToken cancellation, params object[] values)
    {
        try
        {
            await using var command = _source.CreateCommand(sql);
            foreach (var value in values)
                command.Parameters.AddWithValue(value);
            return (T)(await command.ExecuteScalarAsync(cancellation))!;
        }
        catch (NpgsqlException e)
        {
            throw new BackupException(BackupFault.NotReachable, e.Message, e);
        }
    }

    /// <summary>Major version of the server.</summary>
    public Task<int> MajorAsync(CancellationToken cancellation) =>
        AskAsync<int>("SELECT current_setting('server_version_num')::int / 10000", cancellation);

    /// <summary>Changes when the database is another one, or was restored.</summary>
    public Task<string> HistoryAsync(CancellationToken cancellation) => AskAsync<string>(
        "SELECT system_identifier || '/' || timeline_id FROM pg_control_system(), pg_control_checkpoint()", cancellation);

    /// <summary>The database's clock.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) => new(await AskAsync<DateTime>("SELECT clock_timestamp()", cancellation));

    /// <summary>Writes a restore point into the log; what was acknowledged before lies before it.</summary>
    public async Task<BackupMark> MarkAsync(CancellationToken cancellation)
    {
        var head = (await AskAsync<string>("SELECT seq || ' ' || hash FROM registry.audit_head", cancellation)).Split(' ');
        var (id, at) = ($"burden-{Guid.NewGuid():N}", await NowAsync(cancellation));
        var lsn = await AskAsync<string>("SELECT pg_create_restore_point($1)::text", cancellation, id);
        return new BackupMark(id, at, lsn, long.Parse(head[0], CultureInfo.InvariantCulture), head[1]);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
