using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Health;
using BurdenCompliance.Web.Features.Policy;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

// Settings and pages lie beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddLogs();
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel((host, kestrel) =>
{
    ServerLimits.Apply(kestrel);
    LoopbackOnly.Apply(kestrel, host.Configuration);
});
builder.Services.AddRegistry(builder.Configuration);
builder.Services.AddFeatures(builder.Configuration);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddUploadQueue();
builder.Services.AddTelemetry(builder.Configuration);

return await builder.RunToEndAsync(app =>
{
    app.UseProxies();
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UseRequestRules();
    app.UseReach();
    app.UseTroubles();
    app.UseRouting();
    app.UseBodyLimits();
    app.UseAccess();
    app.UseAccessRecords();
    app.UseRateLimiter();
    app.UseUploads();
    app.UseApiAntiforgery();
    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages();
    app.MapApi();
    app.MapHealth();
    app.MapPolicyReports();
});
