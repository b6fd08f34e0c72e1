using System.Globalization;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>Refuses a year nobody keeps books of, and a number where a name is wanted, before an endpoint meets it.</summary>
internal sealed class SoundArguments : IEndpointFilter
{
    private const int First = 2000, Last = 2100;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var year = context.HttpContext.Request.Query["year"].ToString();
        return (year.Length == 0 || (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && IsSound(asked)))
            && context.Arguments.All(IsSound) ? next(context) : ValueTask.FromResult<object?>(Problem.BadCall.Result());
    }

    private static bool IsSound(int year) => year is >= First and <= Last;

    private static bool IsSound(object? argument) => argument switch
    {
        Enum value => Enum.IsDefined(value.GetType(), value),
        IOfYear body => IsSound(body.Year),
        _ => true,
    };
}

/// <summary>A body about one year.</summary>
internal interface IOfYear
{
    int Year { get; }
}
