using System.Diagnostics;
using BurdenCompliance.IntegrationTests.Cli;
using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The chain in the database, its checkpoints, and the command that checks both.</summary>
[Collection(PostgresCollection.Name)]
public sealed class AuditChainTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Acts_at_once_are_numbered_without_a_gap_and_chained()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async client =>
        {
            for (var i = 0; i < 15; i++)
                await ActAsync($"chain/{client}-{i}", isRefused: i % 5 == 0);
        }));
        (await postgres.SqlAsync(ClusterRoles.Owner, "SELECT max(seq) - count(*) FROM registry.audit_event")).ShouldBe(0L);
        (await postgres.SqlAsync(ClusterRoles.Owner, """
            SELECT count(*) FROM registry.audit_event e LEFT JOIN registry.audit_event p ON p.seq = e.seq - 1
            WHERE e.previous <> coalesce(p.hash, repeat('0', 64)) OR e.hash <> registry.audit_hash(e)
            """)).ShouldBe(0L);
        Verify("--connection", Connection).Words.ShouldStartWith("完好 共 ");
    }

    [Theory]
    [InlineData("INSERT INTO registry.audit_head VALUES (false, 0, '')")]
    [InlineData("UPDATE registry.audit_head SET seq = 0")]
    [InlineData("DELETE FROM registry.audit_head")]
    [InlineData("ALTER TABLE registry.audit_event DISABLE TRIGGER audit_event_chain")]
    [InlineData("DROP FUNCTION registry.audit_chain() CASCADE")]
    public async Task The_application_role_may_not(string sql) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql))).SqlState.ShouldBe("42501");

    [Fact]
    public async Task A_hash_given_by_the_writer_is_not_taken()
    {
        var hash = await postgres.SqlAsync(ClusterRoles.Application, """
            INSERT INTO registry.audit_event (seq, at, actor, act, outcome, details, algorithm, previous, hash)
            VALUES (999999, now(), 'x', 'Forge', 'done', '{}', 'none', 'none', 'none') RETURNING hash || seq
            """);
        hash!.ToString()!.ShouldNotContain("none");
        hash.ToString()!.ShouldNotEndWith("999999");
    }

    [Fact]
    public async Task Checkpoints_are_written_by_rows_and_tell_of_a_database_that_was_cut_or_rewritten()
    {
        using var folder = new DataFolder();
        await using var copy = await CopyAsync(folder);
        var file = new CheckpointFile(folder.At("signed"), folder.At("audit-key.pem"));
        using var writer = new WriteCheckpoints(copy.Database, file, new AuditOptions { CheckpointRows = 20 }, TimeProvider.System, NullLogger<WriteCheckpoints>.Instance);
        await writer.StartAsync(default);
        for (var i = 0; i < 30; i++)
            await ActAsync(copy.Acts, $"signed/{i}");
        await writer.StopAsync(default);
        file.Last()!.Seq.ShouldBe(await copy.SeqAsync());
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.At("audit-key.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var whole = Verify("--connection", copy.Connection, "--checkpoints", folder.At("signed"));
        whole.Words.ShouldContain("有签名检查点为证");
        whole.Code.ShouldBe(0);

        await copy.ForgeAsync("UPDATE registry.audit_event SET details = '{\"x\":1}' WHERE seq = 7");
        Verify("--connection", copy.Connection).Words.ShouldStartWith("不符 第 7 行");
        await copy.ForgeAsync("""
            DO $$ DECLARE e registry.audit_event; p text := repeat('0', 64); BEGIN
                FOR e IN SELECT * FROM registry.audit_event ORDER BY seq LOOP
                    e.previous := p; p := registry.audit_hash(e);
                    UPDATE registry.audit_event SET previous = e.previous, hash = p WHERE seq = e.seq;
                END LOOP; END $$
            """);
        Verify("--connection", copy.Connection).Code.ShouldBe(0);
        Verify("--connection", copy.Connection, "--checkpoints", folder.At("signed")).Words.ShouldContain("整段改写");
        await copy.ForgeAsync("DELETE FROM registry.audit_event WHERE seq > 3");
        Verify("--connection", copy.Connection, "--checkpoints", folder.At("signed")).Words.ShouldContain("末尾的记录被删除");
    }

    [Fact]
    public async Task An_export_is_checked_without_the_database()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Path);
        await using (var file = File.CreateText(folder.At("audit.jsonl")))
        {
            await foreach (var line in new ExportAudit(postgres.Acts, postgres.Database).RunAsync(TestPeople.Actor()))
                await file.WriteLineAsync(line);
        }
        Verify("--export", folder.At("audit.jsonl")).Code.ShouldBe(0);
        var lines = await File.ReadAllLinesAsync(folder.At("audit.jsonl"));
        lines[^1] = lines[^1].Replace("ExportAudit", "ExportNothing", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(folder.At("audit.jsonl"), lines);
        var broken = Verify("--export", folder.At("audit.jsonl"));
        broken.Words.ShouldStartWith($"不符 第 {lines.Length} 行");
        broken.Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_chain_of_two_hundred_acts_costs_less_than_a_flush_each()
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async client =>
        {
            for (var i = 0; i < 25; i++)
                await ActAsync($"speed/{client}-{i}");
        }));
        // Generous, because other work shares the machine; the figure itself stands in the decision.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private string Connection => postgres.Database.Cluster!.ConnectionString(ClusterRoles.Application, ClusterRoles.Database);

    private Task ActAsync(string @object, bool isRefused = false) => ActAsync(postgres.Acts, @object, isRefused);

    private static Task ActAsync(Acts acts, string @object, bool isRefused = false) => acts.RunAsync(TestPeople.Actor(), "Chain", key: null, act =>
    {
        if (isRefused)
            act.Refuse(@object, "E_NO");
        else
            act.Record(@object, Act.Done, new { 说明 = "一二三", number = 1.5 });
        return Task.FromResult(true);
    }, default);

    private static (int Code, string Words) Verify(params string[] arguments)
    {
        var outcome = Burden.Run(["ledger", "verify", .. arguments]);
        return (outcome.Exit, outcome.Output + outcome.Errors);
    }

    private async Task<Copy> CopyAsync(DataFolder folder)
    {
        var name = $"chain_{Guid.NewGuid():N}";
        await postgres.SqlAsync(ClusterFolder.Superuser, $"CREATE DATABASE {name} OWNER burden_owner", "postgres");
        var connection = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, name);
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = folder.Path, ConnectionString = connection }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        return new Copy(postgres, name, connection, database);
    }

    /// <summary>A database of its own, to be meddled with.</summary>
    private sealed record Copy(PostgresFixture Postgres, string Name, string Connection, RegistryDatabase Database) : IAsyncDisposable
    {
        public Acts Acts => new(Database, TimeProvider.System);

        public async Task<long> SeqAsync() => (long)(await Postgres.SqlAsync(ClusterRoles.Owner, "SELECT max(seq) FROM registry.audit_event", Name))!;

        // What somebody with the server in hand can do: triggers do not run in the role of a replica.
        public Task ForgeAsync(string sql) => Postgres.SqlAsync(ClusterFolder.Superuser, $"SET session_replication_role = replica; {sql}", Name);

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
