using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Text;

/// <summary>Why an account was not changed, in Chinese.</summary>
internal static class RefusalNames
{
    /// <exception cref="InvalidOperationException">The refusal has no name.</exception>
    public static string Of(AccountRefusal refusal) => AdminWording.ResourceManager.GetString($"Refusal{refusal}")
        ?? throw new InvalidOperationException($"No name for {refusal}.");
}
