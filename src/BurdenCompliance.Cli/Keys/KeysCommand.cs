using System.CommandLine;
using BurdenCompliance.Cli.Backup;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Keys;

/// <summary><c>burden keys rotate</c>: the site's keys serve no more, everybody signs in anew.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", OperatingWording.KeysCommand) { Rotate() };

    private static Command Rotate()
    {
        var connection = OperatorOptions.Connection();
        var data = new Option<string?>("--data") { Description = OperatingWording.KeysData };
        var rotate = new Command("rotate", OperatingWording.KeysRotate) { connection, data };
        rotate.SetAction((parse, cancellation) => RunAsync(parse.GetValue(connection), parse.GetValue(data), cancellation));
        return rotate;
    }

    private static async Task<int> RunAsync(string? connection, string? data, CancellationToken cancellation)
    {
        try
        {
            if (connection is null == data is null)
                throw new CommandException(OperatingWording.KeysOneSource);
            var ended = await RotateKeys.RunAsync(connection ?? ExportAudit.ConnectionStringOf(data!), TimeProvider.System, cancellation);
            Console.WriteLine(string.Format(OperatingWording.KeysRotated, ended));
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is CommandException or RegistryException or RegistryUnavailableException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }
}
