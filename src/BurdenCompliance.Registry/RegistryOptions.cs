using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Where the office's records live; configuration section <c>Registry</c>.</summary>
public sealed class RegistryOptions : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Registry";

    /// <summary>Folder of the application's own data: original files and, unless <see cref="ConnectionString"/> is given, the private cluster. Relative to the working folder.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Registry:DataDirectory 不能为空，请填写数据文件夹。")]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Npgsql connection string of the office's own PostgreSQL 15 or newer; null or empty for the private cluster.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder with <c>postgres</c>, <c>pg_ctl</c> and <c>initdb</c>; null to look in /usr/lib/postgresql/*/bin, then PATH.</summary>
    public string? PostgresBinaries { get; set; }

    /// <summary>False leaves the tables of the office's own server to <c>burden migrate</c>: a start with migrations pending is refused.</summary>
    public bool Migrate { get; set; } = true;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrWhiteSpace(ConnectionString) && Flaw(ConnectionString) is { } flaw)
            yield return new ValidationResult($"Registry:ConnectionString 无法使用：{flaw}", [nameof(ConnectionString)]);
        if (!string.IsNullOrWhiteSpace(PostgresBinaries) && !Directory.Exists(PostgresBinaries))
            yield return new ValidationResult($"Registry:PostgresBinaries 指定的文件夹不存在：{PostgresBinaries}", [nameof(PostgresBinaries)]);
    }

    internal bool IsEmbedded => string.IsNullOrWhiteSpace(ConnectionString);

    internal string DataPath => Path.TrimEndingDirectorySeparator(Path.GetFullPath(DataDirectory));

    // The parser's own message may repeat the value, password included.
    private static string? Flaw(string text)
    {
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host) ? "缺少 Host。" : null;
        }
        catch (ArgumentException)
        {
            return "格式有误，应为 Host=…;Port=…;Database=…;Username=…;Password=…。";
        }
    }
}
