using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Roles and database of the private cluster: the owner changes tables, the application only fills them.</summary>
internal static class ClusterRoles
{
    /// <summary>Owns the database and migrates it.</summary>
    public const string Owner = "burden_owner";
    /// <summary>What the application works as: no DDL, and on the audit INSERT and SELECT only.</summary>
    public const string Application = "burden";
    /// <summary>Name of the database.</summary>
    public const string Database = "burden";

    private const long Turn = 0x526967687473; // "Rights" in ASCII: the advisory lock of giving them

    /// <summary>Makes what is missing; may be repeated and interrupted.</summary>
    public static async Task EnsureAsync(string superuserConnection)
    {
        await using var source = NpgsqlDataSource.Create(superuserConnection);
        foreach (var role in new[] { Owner, Application })
        {
            if (!await IsThereAsync(source, "SELECT 1 FROM pg_roles WHERE rolname = $1", role))
                await DoAsync(source, $"CREATE ROLE {role} LOGIN");
        }
        if (!await IsThereAsync(source, "SELECT 1 FROM pg_database WHERE datname = $1", Database))
            await DoAsync(source, $"CREATE DATABASE {Database} OWNER {Owner} ENCODING 'UTF8'");
        await DoAsync(source, $"REVOKE ALL ON DATABASE {Database} FROM PUBLIC; GRANT CONNECT ON DATABASE {Database} TO {Application}");
    }

    /// <summary>Gives the application role its rights on the migrated tables.</summary>
    public static async Task GrantAsync(string ownerConnection)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        // Several may start at once, and PostgreSQL fails the second of two that change the same rights.
        await DoAsync(source, $"BEGIN; SELECT pg_advisory_xact_lock({Turn}); {ApplicationRights.Sql} COMMIT");
    }

    /// <summary>The same where the application has a role of its own beside the one that owns the tables.</summary>
    public static async Task GrantIfThereAsync(string ownerConnection)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        if (await IsThereAsync(source, "SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolname <> current_user", Application))
            await GrantAsync(ownerConnection);
    }

    private static async Task<bool> IsThereAsync(NpgsqlDataSource source, string query, string name)
    {
        await using var command = source.CreateCommand(query);
        command.Parameters.AddWithValue(name);
        return await command.ExecuteScalarAsync() is not null;
    }

    private static async Task DoAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
