using System.CommandLine;
using BurdenCompliance.Cli.Backup;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Migrate;

/// <summary><c>burden migrate</c>: the tables of this version, before its first instance starts.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = new Option<string?>("--data") { Description = OperatingWording.MigrateData };
        var (connection, binaries) = (OperatorOptions.Connection(), OperatorOptions.Binaries());
        var command = new Command("migrate", OperatingWording.Migrate) { data, connection, binaries };
        command.SetAction((parse, cancellation) => Alarm.GuardAsync(
            () => RunAsync(parse.GetValue(data), parse.GetValue(connection), parse.GetValue(binaries), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string? data, string? connection, string? binaries, CancellationToken cancellation)
    {
        // A password on the command line would be there for everybody to see.
        connection ??= Environment.GetEnvironmentVariable("Registry__ConnectionString");
        if (data is null == string.IsNullOrEmpty(connection))
            throw new CommandException(OperatingWording.OneSource);
        if (data is not null)
        {
            await MigrateRegistry.RunEmbeddedAsync(data, binaries, cancellation);
            Console.WriteLine(OperatingWording.MigratedEmbedded);
            return ExitCode.Clean;
        }
        var applied = await MigrateRegistry.RunAsync(connection!, cancellation);
        Console.WriteLine(applied.Count == 0 ? OperatingWording.MigratedNone : string.Format(OperatingWording.Migrated, string.Join('、', applied)));
        return ExitCode.Clean;
    }
}
