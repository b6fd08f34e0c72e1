using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Text;

/// <summary>What is wrong with a password, in Chinese.</summary>
internal static class FlawNames
{
    /// <exception cref="InvalidOperationException">The flaw has no name.</exception>
    public static string Of(PasswordFlaw flaw) => AccessWording.ResourceManager.GetString($"Flaw{flaw}")
        ?? throw new InvalidOperationException($"No name for {flaw}.");
}
