namespace BurdenCompliance.Registry;

/// <summary>What administrators set while the site runs; everything else is the operator's, in the configuration.</summary>
public enum SettingName
{
    /// <summary>Which rules passwords follow.</summary>
    Passwords,
    /// <summary>Minutes without a request after which a session ends.</summary>
    IdleMinutes,
    /// <summary>Hours after which a session ends, however busy.</summary>
    SessionHours,
    /// <summary>Room for the files of one person, in MiB.</summary>
    StorageMebibytes,
    /// <summary>Whether files that bear a secrecy mark are refused.</summary>
    SecrecyRule,
    /// <summary>E-mail addresses told of a refused file that bears a secrecy mark, separated by spaces; may be empty.</summary>
    AlertMail,
    /// <summary>Days that lines of the audit are kept at least.</summary>
    AuditDays,
}
