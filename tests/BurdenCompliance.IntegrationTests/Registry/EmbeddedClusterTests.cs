using System.Diagnostics;
using System.Globalization;
using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

public sealed class EmbeddedClusterTests : IDisposable
{
    private static readonly string ThisAssembly = typeof(EmbeddedClusterTests).Assembly.Location;
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task As_root_the_cluster_runs_as_another_user_and_opens_no_port()
    {
        await using var database = await StartedAsync(_data.Path);
        var status = await File.ReadAllLinesAsync($"/proc/{database.Cluster!.Postmaster}/status");
        status.Single(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1].ShouldNotBe("0");
        (await ScalarAsync(database, "SHOW listen_addresses")).ShouldBe("");
        (await ScalarAsync(database, "SELECT current_user")).ShouldBe(ClusterRoles.Application);
        (await ScalarAsync(database, "SHOW data_checksums")).ShouldBe("on");
        // A session of its own: Ctrl+C in the application's terminal does not reach it.
        SessionOf(database.Cluster.Postmaster).ShouldNotBe(SessionOf(Environment.ProcessId));
    }

    [Fact]
    public async Task Folders_that_cannot_be_used_are_named_with_the_way_out()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return;
        Directory.CreateDirectory(_data.At("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var closed = await Should.ThrowAsync<RegistryException>(() => StartedAsync(_data.At("closed", "within")));
        closed.Reason.ShouldContain($"不能进入 {_data.At("closed")}。");
        await File.WriteAllTextAsync(_data.At("a file"), "");
        (await Should.ThrowAsync<RegistryException>(() => StartedAsync(_data.At("a file")))).Reason.ShouldStartWith("无法写入数据文件夹");
    }

    [Fact]
    public async Task As_an_ordinary_user_the_cluster_runs_as_that_user_and_stops_with_the_application()
    {
        // The checkout may lie where nobody else may look; a copy of the programs does not.
        using var programs = new DataFolder("programs");
        Directory.CreateDirectory(programs.Path);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(ThisAssembly)!))
            File.Copy(file, programs.At(Path.GetFileName(file)));
        Directory.CreateDirectory(_data.Path);
        if (Environment.IsPrivilegedProcess)
            await ClusterCommand.RunAsync("chown", ["65534:65534", _data.Path]);

        using var holder = await HolderProcess.StartAsync(_data.Path, programs.At(Path.GetFileName(ThisAssembly)), asNobody: true);
        holder.Refusal.ShouldBeNull();
        UserOf(holder.Postmaster).ShouldBe(UserOf(holder.Id));
        (await holder.EndAsync()).ShouldBe(0);
        ClusterLeftovers.IsAlive(holder.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task After_kill_9_of_the_application_the_next_start_takes_over_and_every_acknowledged_row_is_there()
    {
        var all = new List<long>();
        for (var round = 0; round < 2; round++)
        {
            using var holder = await HolderProcess.StartAsync(_data.Path, ThisAssembly);
            holder.Refusal.ShouldBeNull();
            all.AddRange(await holder.KillAfterAsync(100));
            ClusterLeftovers.IsAlive(holder.Postmaster).ShouldBeTrue();
        }
        await using var database = await StartedAsync(_data.Path);
        all.Except(await EventsAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_kill_9_of_application_and_postgres_together_every_acknowledged_row_is_there()
    {
        using var holder = await HolderProcess.StartAsync(_data.Path, ThisAssembly);
        var acknowledged = await holder.KillAfterAsync(150);
        Process.GetProcessById(holder.Postmaster).Kill();
        await using var database = await StartedAsync(_data.Path);
        acknowledged.Except(await EventsAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_kill_9_of_postgres_the_running_application_starts_it_again_by_itself()
    {
        await using var database = await StartedAsync(_data.Path);
        await WriteAsync(database);
        var first = database.Cluster!.Postmaster;
        Process.GetProcessById(first).Kill();
        var acknowledged = 1;
        for (var since = Stopwatch.StartNew(); since.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
        {
            try
            {
                var isNew = database.Cluster.Postmaster != first;
                await WriteAsync(database);
                acknowledged++;
                if (isNew)
                    break;
            }
            catch (RegistryUnavailableException)
            {
                continue;
            }
        }
        database.Cluster.Postmaster.ShouldNotBe(first);
        (await EventsAsync(database)).Count.ShouldBeGreaterThanOrEqualTo(acknowledged);
    }

    [Fact]
    public async Task Two_starts_at_once_the_second_names_the_holder_and_since_when()
    {
        using var holder = await HolderProcess.StartAsync(_data.Path, ThisAssembly);
        var refusal = await Should.ThrowAsync<RegistryException>(() => StartedAsync(_data.Path));
        refusal.Setting.ShouldBe("DataDirectory");
        var since = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        refusal.Reason.ShouldContain($"进程号 {holder.Id}（{Environment.MachineName}），自 {since}");

        using var second = await HolderProcess.StartAsync(_data.Path, ThisAssembly);
        second.Refusal.ShouldNotBeNull().ShouldContain(refusal.Reason);
        ClusterLeftovers.IsAlive(holder.Postmaster).ShouldBeTrue();
        (await holder.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_note_left_behind_that_names_a_stranger_neither_stops_the_start_nor_the_stranger()
    {
        await (await StartedAsync(_data.Path)).DisposeAsync();
        var command = new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "sleep", "60"]);
        using var stranger = Environment.IsPrivilegedProcess ? Process.Start(command)! : Process.Start("sleep", "60");
        await File.WriteAllTextAsync(_data.At("postgres", "postmaster.pid"), $"{stranger.Id}\n{_data.At("postgres")}\n1\n5432\n\n\n\n");
        await using (await StartedAsync(_data.Path))
            stranger.HasExited.ShouldBeFalse();
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    [Fact]
    public async Task A_half_made_cluster_of_a_killed_first_start_is_made_anew()
    {
        Directory.CreateDirectory(_data.At("postgres.new", "base"));
        await using var database = await StartedAsync(_data.Path);
        Directory.Exists(_data.At("postgres.new")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("数据, '引号' 与空格")]
    [InlineData("一个很长很长很长很长很长很长很长很长很长很长很长很长的文件夹名称")]
    public async Task Any_folder_name_serves(string name)
    {
        using var data = new DataFolder(name);
        string note;
        await using (var database = await StartedAsync(data.Path))
        {
            await WriteAsync(database);
            note = await File.ReadAllTextAsync(data.At("socket-folder"));
            Directory.Exists(note).ShouldBeTrue();
        }
        Directory.Exists(note).ShouldBeFalse();
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    [InlineData("synchronous_commit")]
    public async Task A_setting_that_risks_records_stops_the_start_and_the_cluster(string setting)
    {
        await (await StartedAsync(_data.Path)).DisposeAsync();
        await File.AppendAllTextAsync(_data.At("postgres", "postgresql.conf"), $"{setting} = off\n");
        var refusal = await Should.ThrowAsync<RegistryException>(() => StartedAsync(_data.Path));
        refusal.Setting.ShouldBe(setting);
        File.Exists(_data.At("postgres", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task Binaries_of_another_version_than_the_clusters_are_refused()
    {
        await (await StartedAsync(_data.Path)).DisposeAsync();
        await File.WriteAllTextAsync(_data.At("postgres", "PG_VERSION"), "14\n");
        var refusal = await Should.ThrowAsync<RegistryException>(() => StartedAsync(_data.Path));
        refusal.Reason.ShouldContain("由 PostgreSQL 14 建立");
    }

    private static async Task<RegistryDatabase> StartedAsync(string data)
    {
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = data }, TimeProvider.System, NullLoggerFactory.Instance);
        await database.StartAsync(default);
        return database;
    }

    private static Task WriteAsync(RegistryDatabase database) => database.ActAsync(c =>
    {
        c.Add(new AuditEventRow { At = Moment.Now(TimeProvider.System), Actor = "test", Act = "Write", Outcome = "done", Details = "{}" });
        return c.SaveChangesAsync();
    }, default);

    private static Task<List<long>> EventsAsync(RegistryDatabase database) =>
        database.LookAsync(c => c.AuditEvents.Select(e => e.Seq).ToListAsync());

    private static async Task<object?> ScalarAsync(RegistryDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static string SessionOf(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3];
    }

    private static string UserOf(int process) => File.ReadAllLines($"/proc/{process}/status")
        .Single(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
}
