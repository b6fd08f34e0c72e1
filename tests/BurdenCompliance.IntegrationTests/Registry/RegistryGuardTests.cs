using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>What holds even when somebody tries: rights, triggers, health and the office's own server.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RegistryGuardTests(PostgresFixture postgres)
{
    private RegistryHealth Health => new(postgres.Database, postgres.Options, TimeProvider.System);

    [Theory]
    [InlineData("UPDATE registry.audit_event SET actor = 'x'")]
    [InlineData("DELETE FROM registry.audit_event")]
    [InlineData("TRUNCATE registry.audit_event")]
    [InlineData("ALTER TABLE registry.audit_event DISABLE TRIGGER ALL")]
    [InlineData("DELETE FROM registry.draft_version")]
    [InlineData("DELETE FROM registry.assessment")]
    [InlineData("DROP TABLE registry.assessment")]
    [InlineData("CREATE TABLE registry.mine (a int)")]
    [InlineData("CREATE TABLE public.mine (a int)")]
    [InlineData("CREATE TEMP TABLE mine (a int)")]
    [InlineData("SET ROLE burden_owner")]
    [InlineData("COPY registry.audit_event TO PROGRAM 'true'")]
    public async Task The_application_role_may_not(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [InlineData("UPDATE registry.audit_event SET actor = 'x'")]
    [InlineData("DELETE FROM registry.audit_event")]
    [InlineData("TRUNCATE registry.audit_event")]
    public async Task Even_the_owner_meets_the_trigger_on_the_audit(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Owner, sql)))
            .MessageText.ShouldBe("audit_event is append-only");

    [Fact]
    public async Task Ready_leaves_no_trace()
    {
        var before = await postgres.SqlAsync(ClusterRoles.Owner, "SELECT count(*) || ' ' || (SELECT seq FROM registry.audit_head) FROM registry.audit_event");
        (await Health.RunAsync()).ShouldBeEmpty();
        (await postgres.SqlAsync(ClusterRoles.Owner, "SELECT count(*) || ' ' || (SELECT seq FROM registry.audit_head) FROM registry.audit_event")).ShouldBe(before);
    }

    [Fact]
    public async Task Without_the_right_to_audit_no_act_is_done_and_with_it_again_all_goes_on()
    {
        await postgres.SqlAsync(ClusterRoles.Owner, "REVOKE INSERT ON registry.audit_event FROM burden");
        var sample = Sample.Of(content: "not audited");
        try
        {
            (await Health.RunAsync()).ShouldHaveSingleItem().Code.ShouldBe("not-writable");
            await Should.ThrowAsync<RegistryUnavailableException>(() => sample.OpenAsync(postgres.OpenAssessment, "not-audited"));
            (await new ListAssessments(postgres.Database).RunAsync(TestPeople.Actor(), new AssessmentFilter())).Items.ShouldAllBe(a => a.File.Sha256 != sample.Examination.File.Sha256);
        }
        finally
        {
            await postgres.SqlAsync(ClusterRoles.Owner, "GRANT INSERT ON registry.audit_event TO burden");
        }
        (await Health.RunAsync()).ShouldBeEmpty();
        (await sample.OpenAsync(postgres.OpenAssessment, "not-audited")).ShouldBeOfType<OpenAssessmentOutcome.Opened>().IsRepeat.ShouldBeFalse();
    }

    [Theory]
    [InlineData("id")]
    [InlineData("office_id")]
    [InlineData("drafter_id")]
    [InlineData("created_at")]
    [InlineData("created_by")]
    public async Task Whose_an_assessment_is_the_application_cannot_change(string column)
    {
        await postgres.SqlAsync(ClusterRoles.Application, "UPDATE registry.assessment SET state = state WHERE false");
        var refused = await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, $"UPDATE registry.assessment SET {column} = {column} WHERE false"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_clock_two_seconds_off_is_not_ready()
    {
        var health = new RegistryHealth(postgres.Database, postgres.Options, new ShiftedClock(TimeSpan.FromSeconds(-4)));
        (await health.RunAsync()).ShouldHaveSingleItem().Code.ShouldBe("clock-off");
        (await new RegistryHealth(postgres.Database, postgres.Options, new ShiftedClock(TimeSpan.FromSeconds(1.5))).RunAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_only_reads_is_not_ready_and_is_again_when_it_writes()
    {
        await postgres.SqlAsync(ClusterFolder.Superuser, "ALTER ROLE burden SET default_transaction_read_only = on");
        postgres.Database.Source.Clear();
        try
        {
            (await Health.RunAsync()).ShouldHaveSingleItem().Code.ShouldBe("not-writable");
        }
        finally
        {
            await postgres.SqlAsync(ClusterFolder.Superuser, "ALTER ROLE burden RESET default_transaction_read_only");
            postgres.Database.Source.Clear();
        }
        (await Health.RunAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disk_with_less_than_a_twentieth_left_is_not_ready()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Path);
        // Only root may mount a disk of its own.
        if (!Environment.IsPrivilegedProcess || (await ClusterCommand.RunAsync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path])).Code != 0)
            return;
        try
        {
            var health = new RegistryHealth(postgres.Database, new RegistryOptions { DataDirectory = folder.Path }, TimeProvider.System);
            (await health.RunAsync()).ShouldBeEmpty();
            await File.WriteAllBytesAsync(folder.At("filler"), new byte[1000 << 10]);
            (await health.RunAsync()).ShouldHaveSingleItem().Code.ShouldBe("disk-full");
        }
        finally
        {
            await ClusterCommand.RunAsync("umount", [folder.Path]);
        }
    }

    [Fact]
    public async Task The_offices_own_server_serves_by_connection_string_migrated_once_by_five_at_once()
    {
        await postgres.SqlAsync(ClusterFolder.Superuser, "CREATE DATABASE office OWNER burden_owner", "postgres");
        var connection = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, "office");
        using var folder = new DataFolder();
        var options = new RegistryOptions { DataDirectory = folder.Path, ConnectionString = connection };
        var replicas = Enumerable.Range(0, 5).Select(_ => new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance)).ToList();
        await Task.WhenAll(replicas.Select(r => r.StartAsync(default)));

        var acts = new Acts(replicas[0], TimeProvider.System);
        await TestPeople.AddAsync(acts);
        await Sample.Of().OpenedAsync(new OpenAssessment(acts, new OriginalFiles(folder.Path), new PeopleOptions()));
        (await new ListAssessments(replicas[4]).RunAsync(TestPeople.Actor(), new AssessmentFilter())).Items.ShouldHaveSingleItem();
        Directory.Exists(folder.At("postgres")).ShouldBeFalse();
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    [Fact]
    public async Task Every_column_with_the_hash_of_a_file_is_known_to_name_a_kept_one_or_not()
    {
        // The signed text and the file looked at are a version's; what goes out and lists are compared, not kept.
        string[] notKept = ["decision.file_sha256", "inspection.file_sha256", "outgoing_check.file_sha256", "retained_list.file_sha256"];
        var found = (string)(await postgres.SqlAsync(ClusterRoles.Owner, """
            SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns WHERE table_schema = 'registry' AND column_name LIKE '%file_sha256'
            """))!;
        found.Split(' ').Order(StringComparer.Ordinal).ShouldBe(FileCensus.Columns.Concat(notKept).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_line_cut_after_commit_was_sent_leaves_one_act_and_a_repeat_hears_of_it()
    {
        using var line = new CutLine(SocketFolder.Of(postgres.DataPath));
        using var folder = new DataFolder();
        var connection = new NpgsqlConnectionStringBuilder(postgres.Database.Cluster!.ConnectionString(ClusterRoles.Application, ClusterRoles.Database)) { Host = line.Folder };
        await using var database = new RegistryDatabase(
            new RegistryOptions { DataDirectory = folder.Path, ConnectionString = connection.ConnectionString }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        var open = new OpenAssessment(new Acts(database, TimeProvider.System), new OriginalFiles(folder.Path), new PeopleOptions());
        var sample = Sample.Of(content: "cut after commit");
        line.CutOnce();
        await Should.ThrowAsync<RegistryUnavailableException>(() => sample.OpenAsync(open, "cut"));
        (await sample.OpenAsync(open, "cut")).ShouldBeOfType<OpenAssessmentOutcome.Opened>().IsRepeat.ShouldBeTrue();
        (await postgres.SqlAsync(ClusterRoles.Owner, $"SELECT count(*) FROM registry.assessment WHERE file_sha256 = '{sample.Examination.File.Sha256}'")).ShouldBe(1L);
    }

    [Theory]
    [InlineData("synchronous_commit", "off")]
    [InlineData("synchronous_commit", "local")]
    [InlineData("default_transaction_read_only", "on")]
    public async Task A_role_whose_commits_do_not_count_stops_the_start(string setting, string value)
    {
        await postgres.SqlAsync(ClusterFolder.Superuser, $"ALTER ROLE burden SET {setting} = {value}");
        try
        {
            var connection = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Application, ClusterRoles.Database);
            await using var source = NpgsqlDataSource.Create(connection);
            var refusal = await Should.ThrowAsync<RegistryException>(() => Durability.CheckAsync(source, default));
            setting.ShouldEndWith(refusal.Setting);
        }
        finally
        {
            await postgres.SqlAsync(ClusterFolder.Superuser, $"ALTER ROLE burden RESET {setting}");
        }
    }

    [Fact]
    public async Task An_unreachable_server_stops_the_start_with_a_reason()
    {
        using var folder = new DataFolder();
        var options = new RegistryOptions { DataDirectory = folder.Path, ConnectionString = "Host=127.0.0.1;Port=1;Username=x;Password=secret;Timeout=3" };
        await using var database = new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance);
        var refusal = await Should.ThrowAsync<RegistryException>(() => database.StartAsync(default));
        refusal.Setting.ShouldBe("ConnectionString");
        refusal.ToString().ShouldNotContain("secret");
    }

    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
