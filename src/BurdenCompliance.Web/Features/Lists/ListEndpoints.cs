using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Lists;

/// <summary>Retained lists over HTTP. The same file with the same date again changes nothing.</summary>
internal static class ListEndpoints
{
    private const int LongestText = 2000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup("/lists").WithTags("lists");
        lists.MapGet("", VersionsAsync).WithName("listLists").WithSummary(LedgerApiWording.ListVersions)
            .Produces<PageAnswer<ListVersion>>().ProducesProblems(400, 503);
        lists.MapGet("/{id:guid}/items", ItemsAsync).WithName("listItems").WithSummary(LedgerApiWording.ListItems)
            .Produces<PageAnswer<RetainedItem>>().ProducesProblems(400, 404, 503);
        lists.MapGet("/mentions", MentionsAsync).WithName("findMentions").WithSummary(LedgerApiWording.Mentions)
            .Produces<ImmutableArray<MentionAnswer>>().ProducesProblems(400, 503);
        lists.MapPost("", KeepAsync).WithUpload<ListUpload>().WithName("keepList").WithSummary(LedgerApiWording.KeepList).RequirePosts(Post.LedgerKeeper)
            .Produces<RetainedList>(201).Produces<RetainedList>().ProducesProblems(400, 413, 415, 422, 429, 503);
    }

    private static async Task<IResult> VersionsAsync(
        HttpContext context, ReadLists read, string? kind, bool? newest, string? after, int? size, CancellationToken cancellation) =>
        !QueryName.TryRead<ListKind>(kind, out var wanted) ? Problem.BadRequest.Result()
            : await Paging.RunAsync(after, size, CursorList.ListVersions, async (cursor, most) =>
                (ListPage<ListVersion>?)await read.VersionsAsync(context.Actor().OfficeId, wanted, newest == true, cursor, most, cancellation));

    private static async Task<IResult> ItemsAsync(
        HttpContext context, Guid id, ReadLists read, string? q, string? after, int? size, CancellationToken cancellation) =>
        !QueryName.TryReadText(q, out var text) ? Problem.BadRequest.Result()
            : !await read.IsThereAsync(context.Actor().OfficeId, id, cancellation) ? Problem.NotFound.Result()
            : await Paging.RunAsync(after, size, CursorList.ListItems, (cursor, most) => read.ItemsAsync(id, text, cursor, most, cancellation));

    private static async Task<IResult> MentionsAsync(HttpContext context, KeepList keep, string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return Problem.BadRequest.Result();
        var lists = await keep.NewestAsync(context.Actor().OfficeId, cancellation);
        return Results.Json(lists.Select(list => new MentionAnswer(list.Kind, list.Version, list.AsOf, list.Mentioned(text))).ToImmutableArray());
    }

    private static async Task<IResult> KeepAsync(HttpContext context, KeepList keep)
    {
        var (table, problem) = await HandedTable.ReadAsync(context);
        if (table is null)
            return problem!.Result();
        return ListForm.Read(context.Request.Form) is not { } form ? Problem.BrokenForm.Result()
            : await keep.RunAsync(form.Kind, form.AsOf, table.Sheet, table.Name, table.Sha256, context.Actor(), context.RequestAborted) is KeepListOutcome.Kept kept
                ? Results.Json(kept.List, statusCode: kept.IsRepeat ? StatusCodes.Status200OK : StatusCodes.Status201Created)
                : ListForm.NoItems.Result();
    }
}

/// <summary>What a list says of a text.</summary>
/// <param name="Item">The longest item named; null when none is.</param>
internal sealed record MentionAnswer(ListKind Kind, int Version, DateOnly AsOf, RetainedItem? Item);
