using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Reads the settings of section <c>Burden</c> that are one word each; a wrong one stops the start by its name.</summary>
internal static class Settings
{
    /// <summary>A file, or its default when not set.</summary>
    public static string FileOr(this IConfiguration configuration, string name, string file) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? file : configuration[name]!;

    /// <summary>Whether a setting is on; <paramref name="unset"/> when it is not there.</summary>
    /// <exception cref="StartRefusedException">It is neither true nor false.</exception>
    public static bool IsOn(this IConfiguration configuration, string name, bool unset = false) => configuration[name] switch
    {
        null or "" => unset,
        var word => bool.TryParse(word, out var on) ? on : throw new StartRefusedException(string.Format(Wording.StartFlag, name, word)),
    };

    /// <summary>A list of files, each under its number (<c>Burden:Overlays:0</c>).</summary>
    /// <exception cref="StartRefusedException">It is a single word, which nobody would look at.</exception>
    public static string[] Files(this IConfiguration configuration, string name) => string.IsNullOrEmpty(configuration[name])
        ? configuration.GetSection(name).Get<string[]>() ?? []
        : throw new StartRefusedException(string.Format(Wording.StartList, name, configuration[name]));
}
