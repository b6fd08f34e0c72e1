using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>书面说明 over HTTP.</summary>
internal static class StatementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var statements = api.MapGroup("/ledger/statements").WithTags("ledger");
        statements.MapGet("", ListAsync).WithName("listStatements").WithSummary(LedgerApiWording.ListStatements)
            .Produces<PageAnswer<Statement>>().ProducesProblems(400, 503);
        statements.MapGet("/draft", DraftAsync).WithName("draftStatement").WithSummary(LedgerApiWording.DraftStatement)
            .Produces<StatementDraft>().ProducesProblems(400, 404, 503);
        statements.MapPost("", FileAsync).WithName("fileStatement").WithSummary(LedgerApiWording.FileStatement)
            .RequirePosts(Post.LedgerKeeper, Post.Approver).Produces<Statement>(201).ProducesProblems(400, 422, 503);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ListStatements list, int? year, string? after, int? size, CancellationToken cancellation) =>
        year is < 2015 or > 2100 ? Problem.BadRequest.Result()
            : await Paging.RunAsync(after, size, CursorList.Statements, async (cursor, most) =>
                (ListPage<Statement>?)await list.RunAsync(context.Actor().OfficeId, year, cursor, most, cancellation));

    private static async Task<IResult> DraftAsync(
        HttpContext context, ReadQuota quota, ReadYearReport report, string? causes, CancellationToken cancellation)
    {
        if (causes?.Length > 5000)
            return LedgerProblems.WrongField("Causes").Result();
        var office = context.Actor().OfficeId;
        return await report.OfOfficeAsync(office, cancellation: cancellation) is { } year
            ? Results.Json(StatementDraft.Of(await quota.RunAsync(office, year.Year, cancellation), year, causes)) : Problem.NotFound.Result();
    }

    private static Task<IResult> FileAsync(
        HttpContext context, StatementRequest body, FileStatement statements, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceOnly.RunAsync(context, key, body, async once => body is not { Year: >= 2015 and <= 2100, Dated: { } dated }
            ? LedgerProblems.WrongField(body.Dated is null ? "Dated" : "Year").Result()
            : await statements.RunAsync(body.Year, body.Addressee ?? "", dated, body.Causes ?? "", once, context.Actor(), cancellation) switch
            {
                FileStatementOutcome.Filed filed => Results.Json(filed.Statement, statusCode: StatusCodes.Status201Created),
                FileStatementOutcome.WrongField wrong => LedgerProblems.WrongField(wrong.Field).Result(),
                _ => throw new InvalidOperationException(),
            });
}

/// <summary>A statement to file.</summary>
internal sealed record StatementRequest(int Year, string? Addressee, DateOnly? Dated, string? Causes) : IOfYear;

/// <summary>The statement as the ledger writes it, to be completed.</summary>
/// <param name="IsNeeded">The next counted document stands above the ceiling and none is filed.</param>
internal sealed record StatementDraft(string Title, ImmutableArray<string> Paragraphs, QuotaState Quota, bool IsNeeded)
{
    public static StatementDraft Of(QuotaState quota, YearReport report, string? causes)
    {
        var text = StatementText.Of(quota, report, causes ?? "");
        return new StatementDraft(text.Title, text.Paragraphs, quota, quota.NeedsStatement);
    }
}
