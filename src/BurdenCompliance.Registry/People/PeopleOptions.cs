using System.ComponentModel.DataAnnotations;

namespace BurdenCompliance.Registry;

/// <summary>Rules of signing in; configuration section <c>People</c>.</summary>
public sealed class PeopleOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "People";

    /// <summary>Which rules passwords follow.</summary>
    [EnumDataType(typeof(PasswordProfile), ErrorMessage = "People:Passwords 应为 Mlps（等级保护，默认）或者 Asvs。")]
    public PasswordProfile Passwords { get; set; } = PasswordProfile.Mlps;

    /// <summary>Minutes without a request after which a session ends; for administrators at most ten.</summary>
    [Range(1, 30, ErrorMessage = "People:IdleMinutes 应为 1 至 30。")]
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Hours after which a session ends, however busy.</summary>
    [Range(1, 8, ErrorMessage = "People:SessionHours 应为 1 至 8。")]
    public int SessionHours { get; set; } = 8;

    /// <summary>Minutes an account stays locked after five wrong tries.</summary>
    [Range(15, 30, ErrorMessage = "People:LockMinutes 应为 15 至 30。")]
    public int LockMinutes { get; set; } = 15;

    /// <summary>Files a person may hand in within a minute, on all replicas together.</summary>
    [Range(1, 100_000, ErrorMessage = "People:UploadsPerMinute 应为 1 至 100000。")]
    public int UploadsPerMinute { get; set; } = 30;

    /// <summary>Files of one person under way at once, on all replicas together.</summary>
    [Range(1, 100_000, ErrorMessage = "People:UploadsAtOnce 应为 1 至 100000。")]
    public int UploadsAtOnce { get; set; } = 5;

    /// <summary>Signing in ends the account's other sessions.</summary>
    public bool OneSession { get; set; } = true;

    internal TimeSpan IdleOf(IEnumerable<Post> posts) =>
        TimeSpan.FromMinutes(posts.Any(PostCode.IsAdministrator) ? Math.Min(IdleMinutes, 10) : IdleMinutes);
}

/// <summary>Sets of rules for passwords.</summary>
public enum PasswordProfile
{
    /// <summary>等级保护: 12 characters, three of four classes, 90 days, none of the last five.</summary>
    Mlps,
    /// <summary>OWASP ASVS: 15 characters, neither classes nor an end.</summary>
    Asvs,
}
