using System.Globalization;
using System.Threading.RateLimiting;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Lets a bounded number of uploads into memory; the rest wait their turn.</summary>
internal static class UploadQueue
{
    public const string Policy = "uploads";
    private const int Waiting = 1_000;
    private const int RetrySeconds = 5;

    public static IServiceCollection AddUploadQueue(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetConcurrencyLimiter(Policy, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = ServerLimits.UploadsAtOnce,
                QueueLimit = Waiting,
            })
            : RateLimitPartition.GetNoLimiter("read"));
        limits.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            await Problem.Busy.AnswerAsync(rejected.HttpContext);
        };
    });
}
