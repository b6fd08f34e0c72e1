namespace BurdenCompliance.Registry;

/// <summary>A backup could not be taken, or does not hold what it should.</summary>
public sealed class BackupException(BackupFault fault, string detail, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    /// <summary>What is wrong.</summary>
    public BackupFault Fault { get; } = fault;
    /// <summary>The file, the time or the database's own words.</summary>
    public string Detail { get; } = detail;
}

/// <summary>What is wrong with a backup.</summary>
public enum BackupFault
{
    /// <summary>The database to be backed up does not answer, or the role may not take a backup.</summary>
    NotReachable,
    /// <summary>The copy could not be made; the database's checksums may have failed.</summary>
    NotCopied,
    /// <summary>An original file of the site is not what its name says.</summary>
    OriginalAltered,
    /// <summary>The folder holds backups of another database, or of one that was restored since.</summary>
    OtherHistory,
    /// <summary>The database no longer has the log that continues the backup.</summary>
    LogGone,
    /// <summary>There is no base backup that reaches the wanted time.</summary>
    NoBackup,
    /// <summary>The wanted time lies after the last moment that was secured whole.</summary>
    TooLate,
    /// <summary>The base backup was altered or is not whole.</summary>
    BackupAltered,
    /// <summary>Log between the base backup and the wanted moment is missing or altered.</summary>
    LogMissing,
    /// <summary>The database did not come up from the backup.</summary>
    NotRecovered,
    /// <summary>The restored audit is not the one that was secured.</summary>
    AuditDiffers,
    /// <summary>The folder to restore into is in use.</summary>
    FolderNotEmpty,
}
