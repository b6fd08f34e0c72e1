using System.Text.Json;
using System.Threading.RateLimiting;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Policy;

/// <summary><c>POST /csp-reports</c>: browsers tell of content that the policy kept out. Anyone may post, so little is taken and less is kept.</summary>
internal static class PolicyReports
{
    /// <summary>Where browsers are told to send them.</summary>
    public const string Path = "/csp-reports";

    private const int MostBytes = 8 << 10;
    private const int MostAMinute = 60;
    private const int Longest = 200;

    public static void MapPolicyReports(this IEndpointRouteBuilder app)
    {
        var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) });
        app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(limiter.Dispose);
        app.MapPost(Path, (HttpContext context, ILoggerFactory logs) => TakeAsync(context, logs, limiter))
            .WithMetadata(new SmallBody()).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ILoggerFactory logs, RateLimiter limiter)
    {
        using var lease = limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            return Problem.Busy.Result();
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = 8 }, context.RequestAborted);
            var log = logs.CreateLogger(typeof(PolicyReports));
            foreach (var report in Reports(body.RootElement))
                log.LogWarning("Policy kept out {Blocked} by {Directive}", Origin(Word(report, "blocked-uri", "blockedURL")), Word(report, "effective-directive", "effectiveDirective"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Problem.BadCall.Result();
        }
        return Results.NoContent();
    }

    // One report in the old form, a list of them in the new.
    private static IEnumerable<JsonElement> Reports(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object when root.TryGetProperty("csp-report", out var report) && report.ValueKind == JsonValueKind.Object => [report],
        JsonValueKind.Array => root.EnumerateArray().Take(10)
            .Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object)
            .Select(one => one.GetProperty("body")),
        _ => [],
    };

    private static string Word(JsonElement report, string old, string today)
    {
        var text = (report.TryGetProperty(old, out var word) || report.TryGetProperty(today, out word)) && word.ValueKind == JsonValueKind.String ? word.GetString()! : "-";
        return text.Length <= Longest ? text : text[..Longest];
    }

    // Path and query may hold what a draft says.
    private static string Origin(string blocked) =>
        Uri.TryCreate(blocked, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.GetLeftPart(UriPartial.Authority) : blocked.Split('?', '#')[0];

    private sealed class SmallBody : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => MostBytes;
    }
}
