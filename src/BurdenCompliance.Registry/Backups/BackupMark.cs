namespace BurdenCompliance.Registry;

/// <summary>A moment at which database and files are secured together; also a named restore point in the database's log.</summary>
/// <param name="Id">Name of the restore point.</param>
/// <param name="At">When, by the database's clock.</param>
/// <param name="Lsn">Where in the log.</param>
/// <param name="Seq">The audit's last number just before.</param>
/// <param name="Hash">Hash of that row.</param>
public sealed record BackupMark(string Id, DateTimeOffset At, string Lsn, long Seq, string Hash);

/// <summary>A base backup.</summary>
/// <param name="Name">Its folder: when it began, UTC.</param>
/// <param name="Began">The mark set before it: what was acknowledged by then is in it.</param>
/// <param name="EndedAt">The first moment it can be restored to, by the database's clock.</param>
/// <param name="Major">Major version of PostgreSQL.</param>
/// <param name="History">System identifier and time line of the database.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="Role">The role that took it.</param>
/// <param name="FirstSegment">Name of the first log segment needed with it.</param>
public sealed record BaseBackup(
    string Name, BackupMark Began, DateTimeOffset EndedAt, int Major, string History, string Database, string Role, string FirstSegment);
