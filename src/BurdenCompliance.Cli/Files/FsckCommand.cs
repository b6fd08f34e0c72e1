using System.CommandLine;
using BurdenCompliance.Cli.Backup;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Files;

/// <summary><c>burden fsck</c>: do original files and records agree?</summary>
internal static class FsckCommand
{
    public static Command Create()
    {
        var (data, connection) = (OperatorOptions.Data(), OperatorOptions.Connection());
        var command = new Command("fsck", OperatingWording.Fsck) { data, connection };
        command.SetAction((parse, cancellation) => Alarm.GuardAsync(async () =>
        {
            var report = await CheckFiles.RunAsync(parse.GetValue(data)!, parse.GetValue(connection), cancellation);
            Say(report, all: true);
            return report.IsWhole ? ExitCode.Clean : ExitCode.Found;
        }));
        return command;
    }

    /// <summary>Flaws on standard error, one a line, then the sum.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="all">Names the files without a record too.</param>
    public static void Say(FileReport report, bool all)
    {
        foreach (var file in report.Missing)
            Console.Error.WriteLine(string.Format(OperatingWording.FilesMissing, file));
        foreach (var file in report.Altered)
            Console.Error.WriteLine(string.Format(OperatingWording.FilesAltered, file));
        if (all)
        {
            foreach (var file in report.Orphans)
                Console.WriteLine(string.Format(OperatingWording.FilesOrphan, file));
        }
        Console.WriteLine(report.IsWhole
            ? string.Format(OperatingWording.FilesWhole, report.Named, report.Kept, report.Orphans.Length)
            : string.Format(OperatingWording.FilesBroken, report.Missing.Length, report.Altered.Length, report.Named));
    }
}
