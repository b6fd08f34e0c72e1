using System.CommandLine;
using BurdenCompliance.Cli.Text;

namespace BurdenCompliance.Cli.Backup;

/// <summary>Options that the operators' commands share; new ones each time, as a command owns its options.</summary>
internal static class OperatorOptions
{
    public static Argument<string> Folder() => new("DIR") { Description = OperatingWording.BackupFolder };
    public static Option<string> Data() => new("--data") { Description = OperatingWording.Data, Required = true };
    public static Option<string?> Connection() => new("--connection") { Description = OperatingWording.Connection };
    public static Option<string?> Binaries() => new("--postgres") { Description = OperatingWording.Binaries };
    public static Option<string?> To() => new("--to") { Description = OperatingWording.To };
}
