using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A small OAuth 2.0 server (RFC 6749, 7636) on loopback: codes serve once, for one client, address and PKCE challenge.</summary>
internal sealed class AuthorizationServer : IAsyncDisposable
{
    public const string ClientId = "burden";
    public const string ClientSecret = "secret-of-the-tests";

    private readonly ConcurrentDictionary<string, Grant> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private AuthorizationServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Who sits before the browser.</summary>
    public string Person { get; set; } = "";

    /// <summary>What it answers about a person.</summary>
    public Func<string, IResult> UserInformation { get; set; } = Told;

    public static IResult Told(string person) => Results.Json(new { data = new { account = person } });

    public static async Task<AuthorizationServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new AuthorizationServer(app);
        app.MapGet("/authorize", server.Authorize);
        app.MapPost("/token", server.TokenAsync);
        app.MapGet("/userinfo", server.Userinfo);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(string client_id, string redirect_uri, string response_type, string state, string code_challenge, string code_challenge_method)
    {
        if (client_id != ClientId || response_type != "code" || code_challenge_method != "S256")
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new Grant(Person, redirect_uri, code_challenge);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isClient = form["client_id"] == ClientId && form["client_secret"] == ClientSecret && form["grant_type"] == "authorization_code";
        if (!isClient || !_codes.TryRemove(form["code"].ToString(), out var grant) || form["redirect_uri"] != grant.Address
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var token = Guid.NewGuid().ToString("N");
        _tokens[token] = grant.Person;
        return Results.Json(new { access_token = token, token_type = "Bearer" });
    }

    private IResult Userinfo(HttpRequest request) =>
        _tokens.TryGetValue(request.Headers.Authorization.ToString()["Bearer ".Length..], out var person) ? UserInformation(person) : Results.Unauthorized();

    private sealed record Grant(string Person, string Address, string Challenge);
}
