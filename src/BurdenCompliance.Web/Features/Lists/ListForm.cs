using System.Globalization;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Lists;

/// <summary>Which list a table is, and its date, as the form fields <c>kind</c> and <c>asOf</c> say.</summary>
internal sealed record ListForm(ListKind Kind, DateOnly AsOf)
{
    public static Problem NoItems => new(422, "E_LIST", OccasionWording.ProblemList);

    /// <summary>Null when a field is missing or none of ours.</summary>
    public static ListForm? Read(IFormCollection form)
    {
        var name = form["kind"].ToString();
        return Kebab.Parse<ListKind>(name) is { } kind
            && DateOnly.TryParseExact(form["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
            ? new ListForm(kind, asOf) : null;
    }
}
