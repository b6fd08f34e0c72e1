using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.SignIn;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Access.SingleSignOn;

/// <summary>What follows on the server's answer: who is it, and a session of ours, or a refusal in words.</summary>
internal sealed class SignOnEvents(SignOn signOn, HalfSignedIn half, IOptions<SignOnOptions> settings, ILogger<SignOnEvents> log) : OAuthEvents
{
    /// <summary>What stands for the way back when there is none: the sign-in page itself.</summary>
    public const string NoWayBack = "/sign-in";

    public override async Task CreatingTicket(OAuthCreatingTicketContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(context.HttpContext.RequestAborted));
        context.RunClaimActions(user.RootElement);
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var back = context.ReturnUri == NoWayBack ? null : context.ReturnUri;
        if (context.Principal?.FindFirstValue(ClaimTypes.Name) is not { Length: > 0 } account)
        {
            log.LogWarning("The sign-on server named no account under {Claim}", settings.Value.AccountClaim);
            await Problem.SignOnServer.AnswerAsync(http);
            return;
        }
        switch (await signOn.RunAsync(
            account, settings.Value.IsTwoFactor, code: null, http.Connection.RemoteIpAddress?.ToString(), http.TraceIdentifier, http.RequestAborted))
        {
            case SignInOutcome.Done done:
                http.Response.Redirect(SignedIn.Begin(http, done, back));
                break;
            case SignInOutcome.CodeNeeded needed:
                half.Write(http, needed.Account, back);
                http.Response.Redirect("/sign-in/code");
                break;
            default:
                await Problem.SignOnUnknown.AnswerAsync(http);
                break;
        }
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        // The server's own words may hold codes or names: the kind of trouble must do.
        log.LogWarning("Single sign-on failed: {Trouble}", context.Failure?.GetType().Name);
        var isServer = context.Failure is HttpRequestException or OperationCanceledException or JsonException;
        return (isServer ? Problem.SignOnServer : Problem.SignOnFailed).AnswerAsync(context.HttpContext);
    }
}
