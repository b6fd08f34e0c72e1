using System.Globalization;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>The settings without which an acknowledged record could be lost; asked as the role that writes, so that a setting of the role counts.</summary>
internal static class Durability
{
    private static readonly (string Setting, Func<string, bool> Holds, string Reason)[] Demands =
    [
        ("server_version_num", v => int.Parse(v, CultureInfo.InvariantCulture) >= PostgresBinaries.OldestMajor * 10000,
            "PostgreSQL 版本过低，需要 15 或更高版本"),
        ("fsync", v => v is "on", "必须为 on，否则断电会丢失已确认的记录"),
        ("full_page_writes", v => v is "on", "必须为 on，否则断电会损坏数据页"),
        ("synchronous_commit", v => v is "on" or "remote_apply", "必须为 on，否则已确认的记录可能丢失"),
        ("data_checksums", v => v is "on", "数据库未启用数据校验和，请用 pg_checksums --enable 启用"),
        ("server_encoding", v => v is "UTF8", "数据库编码必须为 UTF8"),
        ("transaction_read_only", v => v is "off", "数据库只读（可能是备库），请连接主库"),
    ];

    /// <summary>Checks every demand.</summary>
    /// <exception cref="RegistryException">The first demand that does not hold, with the value found.</exception>
    public static async Task CheckAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT name, setting FROM pg_settings WHERE name = ANY($1)");
        command.Parameters.AddWithValue(Demands.Select(d => d.Setting).ToArray());
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                found[reader.GetString(0)] = reader.GetString(1);
        }
        foreach (var (setting, holds, reason) in Demands)
        {
            var value = found.GetValueOrDefault(setting, "");
            if (!holds(value))
                throw new RegistryException(setting, $"当前值为“{value}”，{reason}。已停止启动。");
        }
    }
}
