using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A role made after the tables gets the same rights as one that was there before them.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ApplicationRightsTests(PostgresFixture postgres)
{
    private const string Rights = """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT format('%s %s', table_name, privilege_type) AS line FROM information_schema.role_table_grants WHERE grantee = 'burden'
            UNION SELECT format('%s.%s %s', table_name, column_name, privilege_type) FROM information_schema.column_privileges WHERE grantee = 'burden'
            UNION SELECT format('%s %s', routine_name, privilege_type) FROM information_schema.role_routine_grants WHERE grantee = 'burden') all_of_them
        """;

    [Fact]
    public async Task The_list_of_rights_is_what_the_migrations_gave()
    {
        var name = $"rights_{Guid.NewGuid():N}";
        await postgres.SqlAsync(ClusterFolder.Superuser, $"CREATE DATABASE {name} OWNER burden_owner", "postgres");
        var owner = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, name);
        await Migrations.RunAsync(owner, logs: null, default);
        await ClusterRoles.GrantAsync(owner);
        var given = (string)(await postgres.SqlAsync(ClusterRoles.Owner, Rights, name))!;
        given.ShouldContain("audit_purge EXECUTE");
        given.ShouldNotContain("audit_event DELETE");

        await postgres.SqlAsync(ClusterRoles.Owner, "REVOKE ALL ON ALL TABLES IN SCHEMA registry FROM burden; REVOKE ALL ON ALL FUNCTIONS IN SCHEMA registry FROM burden", name);
        (await postgres.SqlAsync(ClusterRoles.Owner, Rights, name)).ShouldBe(DBNull.Value);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ClusterRoles.GrantIfThereAsync(owner)));
        (await postgres.SqlAsync(ClusterRoles.Owner, Rights, name)).ShouldBe(given);
    }
}
