using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>The values that count now: what an administrator set, else the preset.</summary>
internal sealed class SettingsInForce
{
    private readonly Dictionary<SettingName, string> _set;
    private readonly PeopleOptions _operators;

    private SettingsInForce(Dictionary<SettingName, string> set, PeopleOptions operators) => (_set, _operators) = (set, operators);

    public string this[SettingName name] => _set.GetValueOrDefault(name) ?? SettingRule.Of(name).Preset(_operators);

    public bool IsSecrecyRuleOn => this[SettingName.SecrecyRule] == SettingRule.On;

    public long StorageBytes => (long)Number(SettingName.StorageMebibytes) << 20;

    public int AuditDays => Number(SettingName.AuditDays);

    /// <summary>The rules of signing in as they are now.</summary>
    public PeopleOptions People => new()
    {
        Passwords = Enum.Parse<PasswordProfile>(this[SettingName.Passwords], ignoreCase: true),
        IdleMinutes = Number(SettingName.IdleMinutes),
        SessionHours = Number(SettingName.SessionHours),
        LockMinutes = _operators.LockMinutes,
        OneSession = _operators.OneSession,
        UploadsPerMinute = _operators.UploadsPerMinute,
        UploadsAtOnce = _operators.UploadsAtOnce,
    };

    public static async Task<SettingsInForce> ReadAsync(RegistryDbContext context, PeopleOptions operators, CancellationToken cancellation) =>
        new(await context.Set<SettingRow>().ToDictionaryAsync(s => s.Name, s => s.Value, cancellation), operators);

    /// <summary>Of some that were read already; a null was never set.</summary>
    public static SettingsInForce Of(PeopleOptions operators, params ReadOnlySpan<(SettingName Name, string? Value)> read)
    {
        var set = new Dictionary<SettingName, string>();
        foreach (var (name, value) in read)
        {
            if (value is not null)
                set[name] = value;
        }
        return new SettingsInForce(set, operators);
    }

    private int Number(SettingName name) => int.Parse(this[name], CultureInfo.InvariantCulture);
}
