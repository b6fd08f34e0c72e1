using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>One private cluster for the tests of a run that do not break it.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    internal RegistryOptions Options { get; private set; } = null!;
    internal RegistryDatabase Database { get; private set; } = null!;
    internal OriginalFiles Files { get; private set; } = null!;

    internal Acts Acts => new(Database, TimeProvider.System);
    internal OpenAssessment OpenAssessment => new(Acts, Files, new PeopleOptions());
    internal string DataPath => _folder.Path;

    /// <summary>Runs SQL as a role: <see cref="ClusterFolder.Superuser"/>, <see cref="ClusterRoles.Owner"/> or <see cref="ClusterRoles.Application"/>.</summary>
    internal async Task<object?> SqlAsync(string role, string sql, string database = ClusterRoles.Database)
    {
        await using var source = NpgsqlDataSource.Create(Database.Cluster!.ConnectionString(role, database));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async Task InitializeAsync()
    {
        Options = new RegistryOptions { DataDirectory = _folder.Path };
        Database = new RegistryDatabase(Options, TimeProvider.System, NullLoggerFactory.Instance);
        await Database.StartAsync(default);
        await TestPeople.AddAsync(Acts);
        Files = new OriginalFiles(_folder.Path);
    }

    public async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Tests that share <see cref="PostgresFixture"/>; one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
