using System.Text.Json;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>Names of enum values as JSON and style sheets know them: <c>red-head</c>.</summary>
internal static class Kebab
{
    /// <summary>The value of a name, or null when it is none of the enum's.</summary>
    public static T? Parse<T>(string? name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }
        return null;
    }

    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
