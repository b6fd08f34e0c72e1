using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>A post (岗位) that a person holds in an office. Nobody holds two of the three administrators' posts (三员分立), or one of them beside another post.</summary>
public enum Post
{
    /// <summary>起草人.</summary>
    Drafter,
    /// <summary>审核人.</summary>
    Reviewer,
    /// <summary>签批人.</summary>
    Approver,
    /// <summary>台账员.</summary>
    LedgerKeeper,
    /// <summary>系统管理员.</summary>
    SystemAdministrator,
    /// <summary>安全保密管理员.</summary>
    SecurityAdministrator,
    /// <summary>安全审计员.</summary>
    AuditAdministrator,
}

/// <summary>Posts as the database and the audit write them.</summary>
internal static class PostCode
{
    /// <summary>Kebab case: <c>ledger-keeper</c>.</summary>
    public static string Of(Post post) => JsonNamingPolicy.KebabCaseLower.ConvertName(post.ToString());

    /// <summary>The post with this code.</summary>
    public static Post Parse(string code) => Enum.GetValues<Post>().First(post => string.Equals(Of(post), code, StringComparison.Ordinal));

    /// <summary>One of the three administrators' posts?</summary>
    public static bool IsAdministrator(Post post) => post is Post.SystemAdministrator or Post.SecurityAdministrator or Post.AuditAdministrator;
}
