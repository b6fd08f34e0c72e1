using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access.SingleSignOn;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace BurdenCompliance.Web.Access;

/// <summary>Sign-in for everything that is not marked otherwise.</summary>
internal static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(SessionAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, configureOptions: null)
            .AddSignOn(configuration);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddHostedService<FirstSignIn>();
        services.AddHostedService<KeyRotation>();
        // After the sample people, who write and walk them; the ledger first, since what is issued is counted.
        services.AddHostedService<Features.Ledger.SampleLedger>();
        services.AddHostedService<Features.Way.SampleWay>();
        services.AddSingleton<IAuthorizationHandler, RequirePostAttribute.Handler>();
        return services;
    }

    /// <summary>Who is it, and may they?</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseAuthentication().UseAuthorization().UseSessionDuties();

    /// <summary>Refuses a change through the API by a browser's session without the token of a form; pages have a check of their own.</summary>
    public static IApplicationBuilder UseApiAntiforgery(this IApplicationBuilder app)
    {
        var antiforgery = app.ApplicationServices.GetRequiredService<IAntiforgery>();
        return app.Use(async (context, next) =>
        {
            var isChange = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
            // No browser adds a token to a request by itself.
            var isBrowser = context.Features.Get<Session>() is not { IsToken: true };
            if (isChange && isBrowser && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !await antiforgery.IsRequestValidAsync(context))
                await Problem.NoToken.WriteAsync(context);
            else
                await next(context);
        });
    }
}
