using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>Values of enums in a query string, named as in JSON.</summary>
internal static class QueryName
{
    /// <summary>Longest text to search for.</summary>
    public const int LongestText = 100;

    /// <returns>False for a name that is none of the enum's; an absent one is null.</returns>
    public static bool TryRead<T>(string? text, out T? value) where T : struct, Enum
    {
        value = Kebab.Parse<T>(text);
        return value is not null || string.IsNullOrEmpty(text);
    }

    /// <summary>The name; null for none.</summary>
    public static string? Of<T>(T? value) where T : struct, Enum => value is { } known ? Kebab.Of(known) : null;

    /// <returns>False for one longer than <see cref="LongestText"/>; an empty one is null.</returns>
    public static bool TryReadText(string? text, out string? value)
    {
        value = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return value is not { Length: > LongestText };
    }
}
