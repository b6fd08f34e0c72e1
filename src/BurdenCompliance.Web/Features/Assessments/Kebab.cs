using System.Text.Json;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>Names of enum values as JSON and style sheets know them: <c>red-head</c>.</summary>
internal static class Kebab
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
