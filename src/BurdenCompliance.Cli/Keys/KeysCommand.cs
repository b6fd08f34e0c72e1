using System.CommandLine;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Keys;

/// <summary><c>burden keys rotate</c>: the site's keys serve no more, everybody signs in anew.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "站点密钥") { Rotate() };

    private static Command Rotate()
    {
        var connection = new Option<string?>("--connection") { Description = "数据库连接串" };
        var data = new Option<string?>("--data") { Description = "正在运行的站点的数据文件夹" };
        var rotate = new Command("rotate", "作废站点现有的数据保护密钥，换用新密钥，并使所有人退出登录") { connection, data };
        rotate.SetAction((parse, cancellation) => RunAsync(parse.GetValue(connection), parse.GetValue(data), cancellation));
        return rotate;
    }

    private static async Task<int> RunAsync(string? connection, string? data, CancellationToken cancellation)
    {
        try
        {
            if (connection is null == data is null)
                throw new CommandException("请用 --connection 或 --data 之一指明站点。");
            var ended = await RotateKeys.RunAsync(connection ?? ExportAudit.ConnectionStringOf(data!), TimeProvider.System, cancellation);
            Console.WriteLine($"已换用新密钥，{ended} 个登录随即结束。正在运行的站点在几秒内换钥，没有运行的站点在下次启动时换钥。");
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is CommandException or RegistryException or RegistryUnavailableException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }
}
