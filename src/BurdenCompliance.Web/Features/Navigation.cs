using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features;

/// <summary>The entries of the main navigation, in order; each feature adds its line.</summary>
internal static class Navigation
{
    private static readonly ImmutableArray<NavigationEntry> All =
    [
        new("upload", Wording.NavUpload, "/", RequirePostAttribute.Working),
        new("waiting", WayWording.NavWaiting, "/waiting", RequirePostAttribute.Working),
        new("list", Wording.NavList, "/assessments", RequirePostAttribute.Working),
        new("notices", WayWording.NavNotices, "/notices", RequirePostAttribute.Working),
        new("health", WayWording.NavHealth, "/rules/health", RequirePostAttribute.Working),
        new("people", AdminWording.PeopleTitle, "/people", [Post.SystemAdministrator, Post.SecurityAdministrator]),
        new("offices", OfficeWording.Title, "/offices", [Post.SystemAdministrator]),
        new("secrecy", SettingsWording.AlertsTitle, "/secrecy", [Post.SecurityAdministrator]),
        new("audit", AdminWording.AuditTitle, "/audit", [Post.AuditAdministrator]),
        new("settings", SettingsWording.Title, "/settings", [Post.SystemAdministrator, Post.SecurityAdministrator, Post.AuditAdministrator]),
        new("ledger", LedgerWording.Nav, "/ledger", RequirePostAttribute.Working),
    ];

    /// <summary>What this person may open.</summary>
    public static IEnumerable<NavigationEntry> For(Actor actor) => All.Where(entry => entry.Posts.Any(actor.Holds));

    /// <summary>Where this person begins.</summary>
    public static string Home(Actor actor) => For(actor).FirstOrDefault()?.Path ?? "/account";
}

/// <summary>An entry of the navigation.</summary>
/// <param name="Place">What a page of it sets as <c>ViewData["Place"]</c>.</param>
/// <param name="Title">Chinese.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Posts">Who sees it: holders of one of these.</param>
internal sealed record NavigationEntry(string Place, string Title, string Path, IReadOnlyList<Post> Posts);
