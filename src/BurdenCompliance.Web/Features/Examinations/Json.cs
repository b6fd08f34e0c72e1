using System.Text;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>Examinations as answers, in the bytes outsiders rely on.</summary>
internal static class Json
{
    public static IResult Of(Examination examination) => OfText(ExaminationJson.ToString(examination), StatusCodes.Status200OK);

    public static IResult OfText(string json, int status) => Results.Content(json, "application/json", Encoding.UTF8, status);
}
