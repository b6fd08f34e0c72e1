using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>The optional form field <c>profile</c>.</summary>
internal static class ProfileField
{
    public const string Name = "profile";

    /// <returns>What is wrong with it, or null.</returns>
    public static Problem? Parse(string? json, out ProfileOverrides? overrides)
    {
        overrides = null;
        if (string.IsNullOrWhiteSpace(json))
            return null;
        try
        {
            overrides = ProfileOverrides.Parse(json);
            return null;
        }
        catch (ProfileException wrong)
        {
            return Problem.WrongProfile(wrong);
        }
    }
}
