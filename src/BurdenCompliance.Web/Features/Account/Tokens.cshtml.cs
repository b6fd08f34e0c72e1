using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>One's own tokens for programs.</summary>
[RequirePost(Post.Drafter, Post.LedgerKeeper)]
internal sealed class TokensModel(ApiTokens tokens) : PageModel
{
    public ImmutableArray<ApiToken> Tokens { get; private set; } = [];

    public IEnumerable<Post> Posts => ApiTokens.Posts.Where(HttpContext.Actor().Holds);

    /// <summary>The one just made; never shown again.</summary>
    public string? Token { get; private set; }

    /// <summary>Why none was made.</summary>
    public Problem? Trouble { get; private set; }

    public string Time(DateTimeOffset moment) => Assessments.Summaries.Time(moment);

    /// <summary>Makes sending the form twice harmless.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public async Task OnGetAsync() => Tokens = await tokens.ListAsync(HttpContext.Actor(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostMakeAsync(string? name, Post post, int days, string? key)
    {
        if (!ModelState.IsValid)
            return await RefuseAsync(Problem.BrokenForm);
        var once = IdempotencyKey.IsValid(key) ? IdempotencyKey.For(key!, name, post.ToString(), days.ToString()) : null;
        Token = await tokens.MakeAsync(HttpContext.Actor(), name ?? "", post, days, once, HttpContext.RequestAborted);
        if (Token is null)
            return await RefuseAsync(new Problem(422, "E_TOKEN", AdminWording.TokensRefused));
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        await tokens.EndAsync(HttpContext.Actor(), id, HttpContext.RequestAborted);
        return Redirect("/account/tokens");
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await OnGetAsync();
        return Page();
    }
}
