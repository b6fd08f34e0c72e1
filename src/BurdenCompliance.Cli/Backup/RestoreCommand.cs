using System.CommandLine;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Backup;

/// <summary><c>burden restore</c>: database, files and keys of one moment into an empty data folder, looked at before they are handed over.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var (folder, binaries, to) = (OperatorOptions.Folder(), OperatorOptions.Binaries(), OperatorOptions.To());
        var data = new Option<string>("--data") { Description = OperatingWording.DataEmpty, Required = true };
        var command = new Command("restore", OperatingWording.Restore) { folder, data, to, binaries };
        command.SetAction((parse, cancellation) => Alarm.GuardAsync(async () =>
        {
            var inspection = new Inspection(cancellation);
            var restored = await RestoreBackup.RunAsync(
                parse.GetValue(folder)!, parse.GetValue(data)!, Moments.Read(parse.GetValue(to)), parse.GetValue(binaries), inspection.LookAsync, cancellation);
            Inspection.Say(restored);
            Console.WriteLine(string.Format(OperatingWording.RestoredCopyKept, parse.GetValue(data)));
            return inspection.IsWhole ? ExitCode.Clean : ExitCode.Found;
        }));
        return command;
    }
}
