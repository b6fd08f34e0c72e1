using BurdenCompliance.Registry;
using Microsoft.AspNetCore.Authorization;

namespace BurdenCompliance.Web.Access;

/// <summary>Lets in who holds one of these posts in the office acted for; without any named, who holds any post that works on documents.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RequirePostAttribute(params Post[] posts) : Attribute, IAuthorizeData, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The posts of those who work on documents.</summary>
    public static readonly Post[] Working = [Post.Drafter, Post.Reviewer, Post.Approver, Post.LedgerKeeper];

    public IReadOnlyList<Post> Posts { get; } = posts.Length == 0 ? Working : posts;

    public string? Policy { get; set; }
    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    /// <summary>Decides.</summary>
    internal sealed class Handler : AuthorizationHandler<RequirePostAttribute>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequirePostAttribute requirement)
        {
            if (context.Resource is HttpContext http && http.ActorOrNull() is { } actor && requirement.Posts.Any(actor.Holds))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}

/// <summary>The same for endpoints.</summary>
internal static class RequirePostEndpoints
{
    /// <summary>See <see cref="RequirePostAttribute"/>.</summary>
    public static T RequirePosts<T>(this T endpoint, params Post[] posts) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequirePostAttribute(posts));
}
