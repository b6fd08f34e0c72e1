using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>Backed up, destroyed, restored, compared; and each way in which a backup can be of no use.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly DataFolder _data = new();
    private readonly DataFolder _backups = new("backups");
    private readonly DataFolder _restored = new("restored");
    private RegistryDatabase _database = null!;
    private OpenAssessment _open = null!;

    public async Task InitializeAsync()
    {
        _database = await StartedAsync(_data.Path);
        var acts = new Acts(_database, TimeProvider.System);
        await TestPeople.AddAsync(acts);
        _open = new OpenAssessment(acts, new OriginalFiles(_data.Path), new PeopleOptions());
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        foreach (var folder in new[] { _data, _backups, _restored })
            folder.Dispose();
    }

    [Fact]
    public async Task What_was_secured_comes_back_to_the_mark_and_to_a_moment_between()
    {
        await OpenAsync("first");
        Burden.Run("backup", _backups.Path, "--data", _data.Path).ShouldSucceed("完好 基础备份");
        using var following = new CancellationTokenSource();
        var marks = new List<BackupMark>();
        var follow = FollowBackup.RunAsync(_backups.Path, _data.Path, null, null, TimeSpan.FromSeconds(0.5), marks.Add, following.Token);
        await OpenAsync("second");
        await Task.Delay(50);
        var between = TimeProvider.System.GetUtcNow();
        await Task.Delay(50);
        await OpenAsync("third");
        var (records, seq) = (await RecordsAsync(_database.Source), await AuditAsync(_database.Source));
        while (marks.Count == 0 || marks[^1].Seq < seq)
            await Task.Delay(100);
        await following.CancelAsync();
        await follow;
        await _database.StopAsync();
        Directory.Delete(_data.Path, recursive: true);

        Burden.Run("selftest", _backups.Path).ShouldSucceed("完好 演练");
        Burden.Run("restore", _backups.Path, "--data", _restored.Path).ShouldSucceed("完好 记录指明 3 个原件，存有 3 个");
        await using (var again = await StartedAsync(_restored.Path))
        {
            (await RecordsAsync(again.Source)).ShouldBe(records);
            await OpenAsync("fourth", again, _restored.Path);
        }
        Burden.Run("restore", _backups.Path, "--data", _restored.At("..", "earlier"), "--to", between.ToString("O")).ShouldSucceed("完好 记录指明 2 个原件，存有 3 个");
        Burden.Run("restore", _backups.Path, "--data", _restored.At("..", "late"), "--to", between.AddHours(1).ToString("O")).ShouldFail(2, "晚于最后一个完整时刻");
        Burden.Run("restore", _backups.Path, "--data", _restored.Path).ShouldFail(2, "不是空的");

        // A segment lost, then a byte of the base backup turned over.
        var log = Directory.GetFiles(_backups.At("log")).Max(StringComparer.Ordinal)!;
        File.Delete(log);
        Burden.Run("selftest", _backups.Path).ShouldFail(1, "报警 基础备份之后的数据库日志缺失");
        Flip(Directory.GetFiles(_backups.At("base"), "PG_VERSION", SearchOption.AllDirectories)[0]);
        Burden.Run("selftest", _backups.Path).ShouldFail(1, "报警 基础备份被改动或不完整");
    }

    [Fact]
    public async Task An_altered_or_missing_original_is_told_and_never_backed_up_as_sound()
    {
        await OpenAsync("kept");
        await OpenAsync("spoilt");
        Burden.Run("fsck", "--data", _data.Path).ShouldSucceed("完好 记录指明 2 个原件，存有 2 个");
        var files = Directory.GetFiles(_data.At("files"), "*", SearchOption.AllDirectories);
        Flip(files[0]);
        Burden.Run("fsck", "--data", _data.Path).ShouldFail(1, $"被改动 原件 {Path.GetFileName(files[0])}");
        Burden.Run("backup", _backups.Path, "--data", _data.Path).ShouldFail(1, "已被改动或磁盘损坏");
        File.Delete(files[0]);
        Burden.Run("fsck", "--data", _data.Path).ShouldFail(1, $"缺失 原件 {Path.GetFileName(files[0])}");
        Burden.Run("selftest", _backups.Path).ShouldFail(2, "没有可用的基础备份");
    }

    [Fact]
    public async Task A_file_of_a_dead_upload_is_removed_after_a_day_and_one_handed_in_again_is_not()
    {
        var files = new OriginalFiles(_data.Path);
        var (dead, again) = (Sample.Of(content: "dead"), Sample.Of(content: "again"));
        foreach (var sample in new[] { dead, again })
            await files.KeepAsync(sample.Examination.File.Sha256, sample.File, default);
        var sweep = new SweepOrphans(_database, _data.Path, new Later(TimeSpan.FromHours(25)), NullLogger<SweepOrphans>.Instance);
        (await new SweepOrphans(_database, _data.Path, TimeProvider.System, NullLogger<SweepOrphans>.Instance).RunAsync(default)).ShouldBe(0);
        await again.OpenedAsync(_open);
        (await sweep.RunAsync(default)).ShouldBe(1);
        var report = await CheckFiles.RunAsync(_data.Path, null);
        (report.Named, report.Kept, report.IsWhole, report.Orphans.Length).ShouldBe((1, 1, true, 0));
    }

    [Fact]
    public async Task A_site_that_must_not_migrate_waits_for_the_command_and_five_of_it_migrate_once()
    {
        await SqlAsync("CREATE DATABASE office OWNER burden_owner");
        var connection = _database.Cluster!.ConnectionString(ClusterRoles.Owner, "office");
        var options = new RegistryOptions { DataDirectory = _restored.Path, ConnectionString = connection, Migrate = false };
        await using (var early = new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance))
            (await Should.ThrowAsync<RegistryException>(() => early.StartAsync(default))).Reason.ShouldContain("burden migrate");
        var five = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Burden.Run("migrate", "--connection", connection))));
        five.ShouldAllBe(outcome => outcome.Exit == 0);
        await using var site = new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance);
        await site.StartAsync(default);
        Burden.Run("migrate", "--connection", connection).ShouldSucceed("没有需要升级的");
        Burden.Run("migrate", "--data", _data.Path).ShouldFail(2, "正被另一个进程使用");
        Burden.Run("migrate").ShouldFail(2, "请用 --data 或 --connection");
    }

    private static async Task<RegistryDatabase> StartedAsync(string data)
    {
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = data }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        return database;
    }

    private Task OpenAsync(string content) => Sample.Of(content: content).OpenedAsync(_open);

    private static Task OpenAsync(string content, RegistryDatabase database, string data) =>
        Sample.Of(content: content).OpenedAsync(new OpenAssessment(new Acts(database, TimeProvider.System), new OriginalFiles(data), new PeopleOptions()));

    private static Task<string> RecordsAsync(NpgsqlDataSource source) => AskAsync<string>(source,
        "SELECT (SELECT string_agg(a::text, '|' ORDER BY id) FROM registry.assessment a) || (SELECT string_agg(e::text, '|' ORDER BY seq) FROM registry.audit_event e)");

    private static Task<long> AuditAsync(NpgsqlDataSource source) => AskAsync<long>(source, "SELECT seq FROM registry.audit_head");

    private async Task SqlAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.Cluster!.ConnectionString(ClusterFolder.Superuser, "postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> AskAsync<T>(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    private sealed class Later(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
