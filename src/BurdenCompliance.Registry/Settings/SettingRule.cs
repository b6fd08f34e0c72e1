using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>Who owns a setting, what it may hold, and what it is until somebody sets it.</summary>
/// <param name="Name">Which.</param>
/// <param name="Owner">Whose it is; nobody else changes it.</param>
/// <param name="Preset">Until it is set.</param>
/// <param name="Tidy">The value as kept, or null for one that cannot be used.</param>
internal sealed record SettingRule(SettingName Name, Post Owner, Func<PeopleOptions, string> Preset, Func<string, string?> Tidy)
{
    public const string On = "on";
    public const string Off = "off";

    /// <summary>All of them, in the order shown.</summary>
    public static readonly ImmutableArray<SettingRule> All =
    [
        new(SettingName.Passwords, Post.SecurityAdministrator, o => o.Passwords.Kebab(), Choice(PasswordProfile.Mlps.Kebab(), PasswordProfile.Asvs.Kebab())),
        new(SettingName.IdleMinutes, Post.SecurityAdministrator, o => Text(o.IdleMinutes), Number(1, 30)),
        new(SettingName.SessionHours, Post.SecurityAdministrator, o => Text(o.SessionHours), Number(1, 8)),
        new(SettingName.SecrecyRule, Post.SecurityAdministrator, _ => On, Choice(On, Off)),
        new(SettingName.AlertMail, Post.SecurityAdministrator, _ => "", Addresses),
        new(SettingName.StorageMebibytes, Post.SystemAdministrator, _ => "2048", Number(1, 1 << 20)),
        // 六个月 is the floor of the law; the database holds to it too.
        new(SettingName.AuditDays, Post.AuditAdministrator, _ => "1095", Number(180, 36_500)),
    ];

    public static SettingRule Of(SettingName name) => All.Single(rule => rule.Name == name);

    /// <summary>Does this change wait for a second person? Taking a guard away does, putting it back does not.</summary>
    public bool NeedsSecond(string value) => Name == SettingName.SecrecyRule && value == Off;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Func<string, string?> Number(int least, int most) => text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? Text(number) : null;

    private static Func<string, string?> Choice(params string[] values) => text => values.FirstOrDefault(value => value == text);

    private static string? Addresses(string text)
    {
        var addresses = text.Split([' ', ',', ';', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length <= 20 && addresses.All(new EmailAddressAttribute().IsValid) && !text.Any(char.IsControl) ? string.Join(' ', addresses) : null;
    }
}
