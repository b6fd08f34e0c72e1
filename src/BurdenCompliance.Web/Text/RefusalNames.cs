using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Text;

/// <summary>Why people, posts and offices were not changed: in Chinese, with status and code.</summary>
internal static class RefusalNames
{
    /// <exception cref="InvalidOperationException">The refusal has no name.</exception>
    public static Problem Of(AccountRefusal refusal) => new(refusal switch
    {
        AccountRefusal.NotFound => StatusCodes.Status404NotFound,
        AccountRefusal.Malformed => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    }, Code("ACCOUNT", refusal), Words(AdminWording.ResourceManager, refusal));

    /// <exception cref="InvalidOperationException">The refusal has no name.</exception>
    public static Problem Of(OfficeRefusal refusal) => new(refusal switch
    {
        OfficeRefusal.NotFound => StatusCodes.Status404NotFound,
        OfficeRefusal.Malformed => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    }, Code("OFFICE", refusal), Words(OfficeWording.ResourceManager, refusal));

    private static string Code<T>(string of, T refusal) where T : struct, Enum => $"E_{of}_{refusal.ToString().ToUpperInvariant()}";

    private static string Words<T>(System.Resources.ResourceManager words, T refusal) where T : struct, Enum =>
        words.GetString($"Refusal{refusal}") ?? throw new InvalidOperationException($"No name for {refusal}.");
}
