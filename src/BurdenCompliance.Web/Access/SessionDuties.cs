using BurdenCompliance.Registry;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authorization;

namespace BurdenCompliance.Web.Access;

/// <summary>Before a one-time secret is changed and a needed second factor set up, nothing else is open.</summary>
internal static class SessionDuties
{
    public static IApplicationBuilder UseSessionDuties(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var duty = context.Features.Get<Session>()?.Duty ?? SessionDuty.None;
        var metadata = context.GetEndpoint()?.Metadata;
        if (duty == SessionDuty.None || metadata?.GetMetadata<IAllowAnonymous>() is not null || metadata?.GetMetadata<WhileDutyIsOpenAttribute>() is not null)
            return next(context);
        if (!Problem.IsForPeople(context.Request))
            return Problem.DutyOpen.WriteAsync(context);
        context.Response.Redirect(duty == SessionDuty.Password ? "/account/password" : "/account/second-factor");
        return Task.CompletedTask;
    });
}

/// <summary>Marks the pages that fulfil a duty, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WhileDutyIsOpenAttribute : Attribute;
