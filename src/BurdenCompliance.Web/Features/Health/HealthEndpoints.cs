using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can take an act.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new HealthAnswer("live"))).WithName("live").WithTags("health").AllowAnonymous().WithSummary(Text.RequestWording.ApiLive).Produces<HealthAnswer>();
        app.MapGet("/health/ready", ReadyAsync).WithName("ready").WithTags("health").AllowAnonymous().WithSummary(Text.RequestWording.ApiReady).Produces<HealthAnswer>().ProducesProblem(503);
    }

    // What stands in the way is for the log; outsiders learn only that something does.
    private static async Task<IResult> ReadyAsync(RegistryHealth health, ILogger<RegistryHealth> log, CancellationToken cancellation)
    {
        var problems = await health.RunAsync(cancellation);
        foreach (var problem in problems)
            log.LogWarning("Not ready: {Code} {Message}", problem.Code, problem.Message);
        return problems.Length == 0 ? Results.Json(new HealthAnswer("ready")) : Problem.NotReady.Result();
    }
}

/// <summary>State of the application.</summary>
internal sealed record HealthAnswer(string Status);
