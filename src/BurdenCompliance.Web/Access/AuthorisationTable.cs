using System.Reflection;
using BurdenCompliance.Registry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.StaticAssets;

namespace BurdenCompliance.Web.Access;

/// <summary>Who may ask for what, read from the routes themselves; <c>docs/authorisation.md</c> is this table.</summary>
internal static class AuthorisationTable
{
    /// <summary>The argument (with <c>true</c>) that prints it instead of serving.</summary>
    public const string Argument = "--endpoints";

    private static readonly Post[] Posts = Enum.GetValues<Post>();

    public static async Task<string> OfAsync(WebApplication app)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var loader = app.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                // Before the site serves, a page has no endpoint of its own yet; its attributes are all that decides.
                var metadata = new EndpointMetadataCollection(compiled.HandlerTypeInfo.GetCustomAttributes(inherit: true));
                foreach (var handler in compiled.HandlerMethods)
                    lines.Add(Line($"{address}{(handler.Name is null ? "" : $"?handler={handler.Name}")}", handler.HttpMethod!.ToUpperInvariant(),
                        metadata, handler.MethodInfo.GetCustomAttribute<RequirePostAttribute>()));
            }
            else
            {
                foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                    lines.Add(Line(address, method, endpoint.Metadata, handler: null));
            }
        }
        return $"""
            # Who may ask for what

            Written from the routes by `BurdenCompliance.Web {Argument} true`; a test compares it and tries every cell. ● may, – may not.
            Beyond this table, an object of another office is not found for anybody.

            | address | method | nobody | {string.Join(" | ", Posts.Select(PostWords))} |
            |---|---|---|{string.Concat(Posts.Select(_ => "---|"))}
            {string.Join('\n', lines)}

            """;
    }

    private static string Line(string address, string method, EndpointMetadataCollection metadata, RequirePostAttribute? handler)
    {
        var isOpen = metadata.GetMetadata<IAllowAnonymous>() is not null;
        var required = metadata.GetOrderedMetadata<RequirePostAttribute>().Concat(handler is null ? [] : [handler]).ToList();
        var cells = Posts.Select(post => isOpen || required.TrueForAll(r => r.Posts.Contains(post))).Prepend(isOpen).Select(may => may ? "●" : "–");
        return $"| `{address}` | {method} | {string.Join(" | ", cells)} |";
    }

    private static string PostWords(Post post) => post switch
    {
        Post.LedgerKeeper => "ledger keeper",
        Post.SystemAdministrator => "system",
        Post.SecurityAdministrator => "security",
        Post.AuditAdministrator => "audit",
        _ => post.ToString().ToLowerInvariant(),
    };
}
