using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>From which base backup, and how far.</summary>
/// <param name="Base">Where recovery starts.</param>
/// <param name="Target">Settings that say where it stops.</param>
/// <param name="Fallback">The same when nothing was written after the wanted moment, or null.</param>
/// <param name="AtLeast">A mark that the restored audit must hold.</param>
/// <param name="Moment">Up to when the records reach.</param>
internal sealed record RecoveryAim(BaseBackup Base, string Target, string? Fallback, BackupMark AtLeast, DateTimeOffset Moment)
{
    /// <param name="bases">Oldest first.</param>
    /// <param name="marks">Oldest first.</param>
    /// <param name="to">The moment wanted; null for the last one secured.</param>
    /// <exception cref="BackupException">That moment is not secured.</exception>
    public static RecoveryAim Choose(IReadOnlyList<BaseBackup> bases, IReadOnlyList<BackupMark> marks, DateTimeOffset? to)
    {
        var from = bases.LastOrDefault(b => to is null || b.EndedAt <= to)
            ?? throw new BackupException(BackupFault.NoBackup, bases.Count == 0 ? "-" : Words(bases[0].EndedAt));
        var last = marks.LastOrDefault(m => m.At > from.EndedAt);
        if (to is { } moment)
        {
            if (last is null || last.At < moment)
                throw new BackupException(BackupFault.TooLate, Words(last?.At ?? from.EndedAt));
            var before = marks.LastOrDefault(m => m.At > from.EndedAt && m.At <= moment) ?? from.Began;
            var time = moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
            return new RecoveryAim(from, $"recovery_target_time = '{time}+00'", ByName(last), before, moment);
        }
        return last is null
            ? new RecoveryAim(from, "recovery_target = 'immediate'", Fallback: null, from.Began, from.EndedAt)
            : new RecoveryAim(from, ByName(last), Fallback: null, last, last.At);
    }

    private static string ByName(BackupMark mark) => $"recovery_target_name = '{mark.Id}'";

    private static string Words(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
