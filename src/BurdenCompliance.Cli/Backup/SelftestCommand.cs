using System.CommandLine;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Backup;

/// <summary><c>burden selftest</c>: could this backup be restored? Tried each night, apart from the site.</summary>
internal static class SelftestCommand
{
    public static Command Create()
    {
        var (folder, binaries, to) = (OperatorOptions.Folder(), OperatorOptions.Binaries(), OperatorOptions.To());
        var scratch = new Option<string?>("--scratch") { Description = OperatingWording.Scratch };
        var command = new Command("selftest", OperatingWording.Selftest) { folder, to, scratch, binaries };
        command.SetAction((parse, cancellation) => Alarm.GuardAsync(() => RunAsync(
            parse.GetValue(folder)!, Moments.Read(parse.GetValue(to)), parse.GetValue(scratch), parse.GetValue(binaries), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, DateTimeOffset? to, string? scratch, string? binaries, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var path = scratch is null ? Directory.CreateTempSubdirectory("burden-selftest-").FullName : Path.GetFullPath(scratch);
        var inspection = new Inspection(cancellation);
        var mayRemove = scratch is null || !Directory.Exists(path);
        try
        {
            Inspection.Say(await RestoreBackup.RehearseAsync(folder, path, to, binaries, inspection.LookAsync, cancellation));
        }
        finally
        {
            if (mayRemove && Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        if (inspection.IsWhole)
            Console.WriteLine(string.Format(OperatingWording.Rehearsed, (int)TimeProvider.System.GetElapsedTime(started).TotalSeconds));
        return inspection.IsWhole ? ExitCode.Clean : ExitCode.Found;
    }
}
