using System.CommandLine;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Ledger;

/// <summary><c>burden ledger verify</c>: is the audit whole and unchanged?</summary>
internal static class LedgerCommand
{
    public static Command Create() => new("ledger", "台账与审计") { Verify() };

    private static Command Verify()
    {
        var export = new Option<string?>("--export") { Description = "导出的审计记录（.jsonl），可在另一台机器上离线核验" };
        var connection = new Option<string?>("--connection") { Description = "数据库连接串" };
        var data = new Option<string?>("--data") { Description = "正在运行的站点的数据文件夹" };
        var checkpoints = new Option<string?>("--checkpoints") { Description = "检查点文件 checkpoints.jsonl 或其文件夹；给出 --data 时默认为其中的 checkpoints" };
        var key = new Option<string?>("--public-key") { Description = "检查点公钥（.pem），应当另行保管；默认用检查点文件夹中的" };
        var verify = new Command("verify", "核验审计链，报告第一处不符，并与签名检查点比对") { export, connection, data, checkpoints, key };
        verify.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(export), parse.GetValue(connection), parse.GetValue(data), parse.GetValue(checkpoints), parse.GetValue(key), cancellation));
        return verify;
    }

    private static async Task<int> RunAsync(
        string? export, string? connection, string? data, string? checkpoints, string? key, CancellationToken cancellation)
    {
        try
        {
            if (new[] { export, connection, data }.Count(source => source is not null) != 1)
                throw new CommandException("请用 --export、--connection、--data 之一指明要核验的审计记录。");
            checkpoints ??= data is null ? null : Path.Combine(data, "checkpoints");
            var signed = checkpoints is null ? Checkpoints.None : Checkpoints.Read(checkpoints, key);
            var rows = export is not null ? ReadLines(export) : ExportAudit.ReadAsync(connection ?? ExportAudit.ConnectionStringOf(data!), cancellation);
            var report = await ChainCheck.RunAsync(rows, signed, cancellation);
            Console.WriteLine(report.Words);
            // An offline check has nowhere to write; a role that may only read has no right to.
            if (export is null && !await RecordOperation.RunAsync(
                connection ?? ExportAudit.ConnectionStringOf(data!), "VerifyAudit", report.IsWhole, new { report = report.Words }, TimeProvider.System, cancellation))
                await Console.Error.WriteLineAsync(OperatingWording.NotAudited);
            return report.IsWhole ? ExitCode.Clean : ExitCode.Found;
        }
        catch (Exception e) when (e is CommandException or RegistryException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }

    private static async IAsyncEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync() is { } line)
            yield return line;
    }
}
