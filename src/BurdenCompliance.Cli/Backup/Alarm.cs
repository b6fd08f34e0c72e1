using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Backup;

/// <summary>Runs an operator's command; what stops it is said on standard error.</summary>
internal static class Alarm
{
    /// <returns>1 when a backup does not hold what it should, 2 when the command could not run.</returns>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (BackupException e)
        {
            await Console.Error.WriteLineAsync(string.Format(WordsOf(e.Fault), e.Detail));
            return e.Fault is BackupFault.BackupAltered or BackupFault.LogMissing or BackupFault.NotRecovered or BackupFault.AuditDiffers or BackupFault.OriginalAltered
                ? ExitCode.Found : ExitCode.Failed;
        }
        catch (Exception e) when (e is CommandException or RegistryException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }

    private static string WordsOf(BackupFault fault) =>
        OperatingWording.ResourceManager.GetString($"Fault{fault}") ?? throw new InvalidOperationException($"No words for {fault}.");
}
