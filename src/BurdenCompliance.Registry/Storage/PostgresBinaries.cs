using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>A folder with PostgreSQL's programs.</summary>
/// <param name="Folder">Absolute path.</param>
/// <param name="Major">Major version, 15 or newer.</param>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest version the product keeps records with.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Needed = ["postgres", "pg_ctl", "initdb"];

    /// <summary>Path of a program.</summary>
    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>Finds the newest usable version, or exactly <paramref name="major"/> when a cluster of it exists already.</summary>
    /// <param name="setting">Folder from the options; then no other is looked at.</param>
    /// <param name="major">Version that made the cluster, or null for a new one.</param>
    /// <exception cref="RegistryException">None fits; says what was found.</exception>
    public static async Task<PostgresBinaries> FindAsync(string? setting, int? major)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Places(setting).Distinct(StringComparer.Ordinal).Where(f => Needed.All(p => File.Exists(Path.Combine(f, p)))))
            found.Add(new PostgresBinaries(Path.GetFullPath(folder), await MajorOfAsync(folder)));
        var best = found.Where(b => b.Major >= OldestMajor && (major is null || b.Major == major)).MaxBy(b => b.Major);
        if (best is not null)
            return best;
        var seen = found.Count == 0 ? "未找到任何版本" : "找到的版本：" + string.Join("、", found.Select(b => $"{b.Major}（{b.Folder}）"));
        throw new RegistryException(nameof(PostgresBinaries), major is null
            ? $"需要 PostgreSQL {OldestMajor} 或更高版本的程序（{string.Join("、", Needed)}），{seen}。请安装 postgresql，或用 Registry:PostgresBinaries 指明其文件夹。"
            : $"此数据文件夹由 PostgreSQL {major} 建立，需要同一主版本的程序，{seen}。请安装 PostgreSQL {major}。");
    }

    private static IEnumerable<string> Places(string? setting)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return [setting];
        const string Debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(d => Path.Combine(d, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return packaged.Concat(path);
    }

    private static async Task<int> MajorOfAsync(string folder)
    {
        var version = await ClusterCommand.RunAsync(Path.Combine(folder, "postgres"), ["--version"]);
        // "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)"
        var number = version.Text.Split(' ').FirstOrDefault(w => w.Length > 0 && char.IsAsciiDigit(w[0])) ?? "0";
        return int.Parse(string.Concat(number.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
