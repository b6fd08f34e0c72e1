using System.Security.Claims;
using System.Text.Encodings.Web;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Access;

/// <summary>Asks the database for the session of each request; sends people to the sign-in page and tells programs 401.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, FindSession find, ApiTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The page that tells of a trouble is for everybody; asking a database that is away again would spoil it.
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null)
            return AuthenticateResult.NoResult();
        // Styles and scripts are everybody's; they need no look into the database.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || await SessionAsync() is not { } session)
            return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        // The id also binds the tokens of forms to the person.
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, session.Actor.PersonId.ToString()), new Claim(ClaimTypes.Name, session.Actor.Account)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    // A program brings a token to the API alone; whoever sends one is not helped by a cookie.
    private Task<Session?> SessionAsync()
    {
        var address = Context.Connection.RemoteIpAddress?.ToString();
        if (Request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            const string Bearer = "Bearer ";
            var isForPrograms = Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal);
            return isForPrograms && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? tokens.FindAsync(authorization[Bearer.Length..].Trim(), address, Context.TraceIdentifier, Context.RequestAborted)
                : Task.FromResult<Session?>(null);
        }
        return SessionCookie.Read(Request) is { } token
            ? find.RunAsync(token, address, Context.TraceIdentifier, Context.RequestAborted) : Task.FromResult<Session?>(null);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!Problem.IsForPeople(Request))
            return Problem.SignInNeeded.WriteAsync(Context);
        var back = HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString : "/";
        Response.Redirect($"/sign-in?back={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        // The start page belongs to those who hand in drafts; others begin elsewhere.
        if (Request.Path == "/" && HttpMethods.IsGet(Request.Method) && Problem.IsForPeople(Request) && Navigation.Home(Context.Actor()) is var home and not "/")
        {
            Response.Redirect(home);
            return Task.CompletedTask;
        }
        return Problem.Forbidden.AnswerAsync(Context);
    }
}
