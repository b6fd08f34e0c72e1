using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>A person acting for one office in one request.</summary>
/// <param name="PersonId">Who; empty for the program itself.</param>
/// <param name="Account">Account name, lower case. Not empty.</param>
/// <param name="Name">As people call them.</param>
/// <param name="OfficeId">The office acted for; empty for the program itself.</param>
/// <param name="Posts">Posts held in that office just now.</param>
/// <param name="Correlation">Id of the request, found again in the logs; or null.</param>
/// <param name="Address">Where the request came from, or null.</param>
public sealed record Actor(
    Guid PersonId, string Account, string Name, Guid OfficeId, ImmutableHashSet<Post> Posts, string? Correlation = null, string? Address = null)
{
    /// <summary>The program itself: samples, schedulers. Holds no post and sees no office's records.</summary>
    public static Actor System { get; } = new(Guid.Empty, "system", "本系统", Guid.Empty, []);

    /// <summary>Holds this post in the office acted for?</summary>
    public bool Holds(Post post) => Posts.Contains(post);
}
