using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Text;

/// <summary>Settings, their values and refusals in Chinese.</summary>
internal static class SettingNames
{
    public static string Of(SettingName name) => Word($"Name{name}");

    public static string Hint(SettingName name) => Word($"Hint{name}");

    /// <summary>The values to choose from; empty for one that is written.</summary>
    public static string[] Choices(SettingName name) => name switch
    {
        SettingName.Passwords => ["mlps", "asvs"],
        SettingName.SecrecyRule => ["on", "off"],
        _ => [],
    };

    /// <summary>A value as people read it.</summary>
    public static string Value(SettingName name, string value) => Choices(name).Length > 0 ? Word($"{name}{value}") : value.Length == 0 ? SettingsWording.Empty : value;

    /// <summary>What became of a change, and by whom.</summary>
    public static string Of(SettingChange change) => change switch
    {
        { State: SettingChangeState.Withdrawn } => string.Format(SettingsWording.WithdrawnBy, change.DecidedBy),
        { DecidedBy: { } second } when second != change.ProposedBy => string.Format(SettingsWording.ConfirmedBy, second, Summaries.Time(change.DecidedAt!.Value)),
        _ => SettingsWording.InForce,
    };

    public static Problem Of(SettingRefusal why) => new(why switch
    {
        SettingRefusal.NotYours or SettingRefusal.SamePerson => StatusCodes.Status403Forbidden,
        SettingRefusal.StepUp => StatusCodes.Status401Unauthorized,
        SettingRefusal.NotFound => StatusCodes.Status404NotFound,
        SettingRefusal.Waiting => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    }, $"E_SETTING_{why.ToString().ToUpperInvariant()}", Word($"Refusal{why}"));

    private static string Word(string key) => SettingsWording.ResourceManager.GetString(key) ?? throw new InvalidOperationException($"No words for {key}.");
}
