using BurdenCompliance.IntegrationTests.Cli;
using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The oldest lines of the audit leave by one way only, and the chain still holds.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PurgeAuditTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Lines_whose_time_is_over_are_archived_and_removed_and_what_is_left_and_the_archive_verify()
    {
        using var folder = new DataFolder();
        await using var copy = await CopyAsync(folder);
        var (audit, other) = await copy.PeopleAsync();
        await copy.ActsAsync(days: -1200, 12);
        await copy.ActsAsync(days: -170, 5);
        var clock = TimeProvider.System;
        var purge = new PurgeAudit(new Acts(copy.Database, clock), copy.Database, new PeopleOptions(), clock, folder.At("archive"));
        var part = (await purge.LookAsync())!;
        part.Through.ShouldBeGreaterThanOrEqualTo(12);
        (await purge.RunAsync(audit, part, Guid.NewGuid())).ShouldBeFalse();
        (await purge.RunAsync(audit, part with { Hash = new string('a', 64) }, await copy.GrantAsync(audit, part))).ShouldBeFalse();
        await Should.ThrowAsync<PostgresException>(async () => await purge.RunAsync(other, part, await copy.GrantAsync(other, part)));
        (await purge.LookAsync()).ShouldBe(part);
        await using (await copy.TakeTurnAsync())
            (await purge.RunAsync(audit, part, await copy.GrantAsync(audit, part))).ShouldBeFalse();

        (await purge.RunAsync(audit, part, await copy.GrantAsync(audit, part))).ShouldBeTrue();
        (await purge.LookAsync()).ShouldBeNull();
        Verify("--connection", copy.Connection).ShouldContain($"第 1 至 {part.Through} 行已归档清除");
        Verify("--export", folder.At("archive", PurgeAudit.NameOf(1, part.Through))).ShouldStartWith($"完好 共 {part.Through} 行");
        await copy.ForgeAsync("DELETE FROM registry.audit_event WHERE act = 'PurgeAudit'");
        Verify("--connection", copy.Connection).ShouldStartWith("不符");
    }

    [Theory]
    [InlineData("SELECT registry.audit_purge(gen_random_uuid(), 1, '')", "23514")]
    [InlineData("DELETE FROM registry.audit_event", "42501")]
    [InlineData("UPDATE registry.setting SET value = '30' WHERE name = 'audit-days'; INSERT INTO registry.setting VALUES ('audit-days', '30')", "23514")]
    public async Task The_application_role_has_no_other_way(string sql, string state) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql))).SqlState.ShouldBe(state);

    private static string Verify(params string[] arguments) => Burden.Run(["ledger", "verify", .. arguments]).Output;

    private async Task<Copy> CopyAsync(DataFolder folder)
    {
        var name = $"purge_{Guid.NewGuid():N}";
        await postgres.SqlAsync(ClusterFolder.Superuser, $"CREATE DATABASE {name} OWNER burden_owner", "postgres");
        var connection = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, name);
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = folder.Path, ConnectionString = connection }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        await TestPeople.AddAsync(new Acts(database, new Past(-1300)));
        return new Copy(postgres, name, connection, database);
    }

    /// <summary>A database of its own whose audit goes back for years.</summary>
    private sealed record Copy(PostgresFixture Postgres, string Name, string Connection, RegistryDatabase Database) : IAsyncDisposable
    {
        public async Task<(Actor Audit, Actor Other)> PeopleAsync()
        {
            var (audit, other) = (TestPeople.Actor("one"), TestPeople.Actor("two"));
            await Postgres.SqlAsync(ClusterFolder.Superuser, $"""
                INSERT INTO registry.post (id, person_id, office_id, post, from_at, given_by)
                VALUES (gen_random_uuid(), '{audit.PersonId}', '{audit.OfficeId}', 'audit-administrator', now() - interval '1 day', 'test')
                """, Name);
            return (audit, other);
        }

        public async Task ActsAsync(int days, int count)
        {
            var acts = new Acts(Database, new Past(days));
            for (var i = 0; i < count; i++)
            {
                await acts.RunAsync(TestPeople.Actor(), "Old", key: null, act =>
                {
                    act.Record("old", Act.Done, new { });
                    return Task.FromResult(true);
                }, default);
            }
        }

        // As the page has it from the second factor.
        public Task<Guid> GrantAsync(Actor actor, PurgeablePart part) => new Acts(Database, TimeProvider.System).RunAsync(actor, "Grant", key: null, act =>
        {
            var grant = new StepUpRow { Id = Guid.CreateVersion7(act.Now), PersonId = actor.PersonId, BoundTo = PurgeAudit.BoundTo(part), At = act.Now };
            act.Context.Add(grant);
            act.Record("grant", Act.Done, new { });
            return Task.FromResult(grant.Id);
        }, default);

        // As another purge under way does.
        public async Task<NpgsqlConnection> TakeTurnAsync()
        {
            var connection = await Database.Source.OpenConnectionAsync();
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({PurgeAudit.Turn})", connection);
            await command.ExecuteNonQueryAsync();
            return connection;
        }

        public Task ForgeAsync(string sql) => Postgres.SqlAsync(ClusterFolder.Superuser, $"SET session_replication_role = replica; {sql}", Name);

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }

    private sealed class Past(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);
    }
}
