using System.Globalization;
using BurdenCompliance.Cli.Text;

namespace BurdenCompliance.Cli.Backup;

/// <summary>Moments on the command line: read with their offset, written in the machine's time.</summary>
internal static class Moments
{
    public static string Words(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <exception cref="CommandException">Not a moment.</exception>
    public static DateTimeOffset? Read(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var at) ? at
        : throw new CommandException(string.Format(OperatingWording.WrongTime, text));
}
