using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>The folder of the private cluster, made ready for the user that PostgreSQL runs as.</summary>
/// <param name="Path"><c>&lt;data&gt;/postgres</c>.</param>
/// <param name="User">Who owns it and runs PostgreSQL.</param>
/// <param name="Binaries">Programs of the version that made it.</param>
internal sealed record ClusterFolder(string Path, ClusterUser User, PostgresBinaries Binaries)
{
    /// <summary>Name of the superuser that initdb makes; used for making roles only.</summary>
    public const string Superuser = "postgres";

    /// <summary>Finds the cluster in <paramref name="dataFolder"/>, or initialises one. A half-made one of a killed start is made anew.</summary>
    /// <exception cref="RegistryException">No programs, no user, no way into the folder, or initdb failed.</exception>
    public static async Task<ClusterFolder> PrepareAsync(string dataFolder, string? binariesSetting)
    {
        var path = System.IO.Path.Combine(dataFolder, "postgres");
        var versionFile = System.IO.Path.Combine(path, "PG_VERSION");
        var exists = File.Exists(versionFile);
        int? owner = exists ? int.Parse((await DoAsync("stat", ["-c", "%u", path])).Text, CultureInfo.InvariantCulture) : null;
        var user = ClusterUser.Choose(owner);
        await Passage.OpenAsync(dataFolder, user);
        int? major = exists ? int.Parse((await File.ReadAllTextAsync(versionFile)).Trim(), CultureInfo.InvariantCulture) : null;
        var folder = new ClusterFolder(path, user, await PostgresBinaries.FindAsync(binariesSetting, major));
        // A restored copy may belong to root.
        if (exists && user.Ids is { } ids && owner == 0)
            await DoAsync("chown", ["-R", string.Create(CultureInfo.InvariantCulture, $"{ids.User}:{ids.Group}"), path]);
        if (!exists)
            await folder.InitialiseAsync(dataFolder);
        return folder;
    }

    /// <summary>Runs a PostgreSQL program or a basic tool as the cluster's user.</summary>
    public Task<ClusterCommand.Result> RunAsync(string program, params string[] arguments) =>
        ClusterCommand.RunAsync(User, program, arguments);

    /// <summary>Makes a folder that only the cluster's user (and root) may enter.</summary>
    public static async Task MakePrivateAsync(string path, ClusterUser user)
    {
        string[] owner = user.Ids is { } ids
            ? ["-o", ids.User.ToString(CultureInfo.InvariantCulture), "-g", ids.Group.ToString(CultureInfo.InvariantCulture)] : [];
        await DoAsync("install", ["-d", "-m", "700", .. owner, path]);
    }

    /// <summary>Writes a file of the cluster as its user, whole or not at all.</summary>
    public async Task WriteAsync(string name, string text)
    {
        var done = await ClusterCommand.RunAsync(User, "sh",
            ["-c", "umask 077 && cat > \"$1.new\" && mv \"$1.new\" \"$1\"", "sh", System.IO.Path.Combine(Path, name)], text);
        if (done.Code != 0)
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"无法写入数据库配置 {name}：{done.Said}");
    }

    private async Task InitialiseAsync(string dataFolder)
    {
        // Renamed when complete, so that PG_VERSION in place means a whole cluster.
        var making = Path + ".new";
        if (Directory.Exists(making))
            Directory.Delete(making, recursive: true);
        if (Directory.Exists(Path))
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"文件夹 {Path} 已存在，但不是 PostgreSQL 数据。请移走它，或另选数据文件夹。");
        await MakePrivateAsync(making, User);
        var made = await RunAsync(Binaries["initdb"], "-D", making, "--data-checksums", "--encoding=UTF8", "--locale=C",
            "--auth=peer", "--username=" + Superuser, "--no-instructions");
        if (made.Code != 0)
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"初始化数据库失败：{made.Said}");
        await (this with { Path = making }).WriteAsync("postgresql.conf",
            await File.ReadAllTextAsync(System.IO.Path.Combine(making, "postgresql.conf")) + "\ninclude_if_exists = 'burden.conf'\n");
        Directory.Move(making, Path);
        Posix.FlushFolder(dataFolder);
    }

    private static async Task<ClusterCommand.Result> DoAsync(string program, string[] arguments)
    {
        var done = await ClusterCommand.RunAsync(program, arguments);
        return done.Code == 0 ? done : throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"{program} 失败：{done.Said}");
    }
}
