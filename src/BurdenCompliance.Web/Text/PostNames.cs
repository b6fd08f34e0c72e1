using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Text;

/// <summary>Chinese names of posts.</summary>
internal static class PostNames
{
    /// <exception cref="InvalidOperationException">The post has no name.</exception>
    public static string Of(Post post) => AccessWording.ResourceManager.GetString($"Post{post}")
        ?? throw new InvalidOperationException($"No name for {post}.");
}
