using System.Collections;
using System.Globalization;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Text;

/// <summary>Chinese names of the verbs that the audit writes; the key in <c>ActWording.resx</c> is the verb.</summary>
internal static class ActNames
{
    /// <summary>Every verb with its name, by name.</summary>
    public static IReadOnlyList<(string Act, string Name)> All { get; } =
    [
        .. ActWording.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            // The first step and the last are written by verbs of their own.
            .Union(Enum.GetValues<WayAct>().Where(act => act is not (WayAct.Open or WayAct.Issue)).Select(act => act.ToString()), StringComparer.Ordinal)
            .Select(act => (act, Of(act))).OrderBy(one => one.Item2, StringComparer.Ordinal),
    ];

    /// <summary>The verb itself where it has no name: lines of the audit outlive the words of a version.</summary>
    public static string Of(string act) =>
        ActWording.ResourceManager.GetString(act) ?? WayWording.ResourceManager.GetString($"{nameof(WayAct)}{act}") ?? act;
}
