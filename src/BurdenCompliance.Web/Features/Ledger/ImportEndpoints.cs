using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Past years from a table, over HTTP. The same file again changes nothing, so that no key is asked for.</summary>
internal static class ImportEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/ledger/imports").WithTags("ledger").RequirePosts(Post.LedgerKeeper);
        imports.MapGet("", ListAsync).WithName("listImports").WithSummary(LedgerApiWording.ListImports)
            .Produces<PageAnswer<LedgerImport>>().ProducesProblems(400, 503);
        imports.MapPost("/preview", PreviewAsync).WithUpload<UploadForm>().WithName("previewImport").WithSummary(LedgerApiWording.PreviewImport)
            .Produces<ImportPreview>().ProducesProblems(400, 413, 415, 422, 429, 503);
        imports.MapPost("", TakeAsync).WithUpload<UploadForm>().WithName("importLedger").WithSummary(LedgerApiWording.TakeImport)
            .Produces<LedgerImport>(201).Produces<LedgerImport>().ProducesProblems(400, 409, 413, 415, 422, 429, 503);
        imports.MapPost("/{id:guid}/undo", UndoAsync).WithName("undoImport").WithSummary(LedgerApiWording.UndoImport)
            .Produces<LedgerImport>().ProducesProblems(400, 404, 422, 503);
    }

    private static Task<IResult> ListAsync(HttpContext context, ListImports list, bool? undone, string? after, int? size, CancellationToken cancellation) =>
        Paging.RunAsync(after, size, CursorList.Imports, async (cursor, most) =>
            (ListPage<LedgerImport>?)await list.RunAsync(context.Actor().OfficeId, undone, cursor, most, cancellation));

    private static async Task<IResult> PreviewAsync(HttpContext context, ImportLedger import)
    {
        var (table, problem) = await HandedTable.ReadAsync(context);
        return table is null ? problem!.Result()
            : Results.Json(ImportPreview.Of(await import.PreviewAsync(table.Sheet, context.Actor().OfficeId, context.RequestAborted)));
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ImportLedger import, KeepTable tables)
    {
        var (table, problem) = await HandedTable.ReadAsync(context);
        if (table is null)
            return problem!.Result();
        var sha256 = await tables.RunAsync(table.Bytes, context.RequestAborted);
        var outcome = await import.RunAsync(table.Sheet, table.Name, sha256, context.Actor(), context.RequestAborted);
        return outcome is ImportOutcome.Done done
            ? Results.Json(done.Import, statusCode: done.IsRepeat ? StatusCodes.Status200OK : StatusCodes.Status201Created)
            : LedgerProblems.Of(outcome)!.Result();
    }

    private static async Task<IResult> UndoAsync(HttpContext context, Guid id, ReasonRequest body, UndoImport undo, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > 1000)
            return LedgerProblems.WrongField("Reason").Result();
        var outcome = await undo.RunAsync(id, body.Reason, context.Actor(), cancellation);
        return outcome is ImportOutcome.Done done ? Results.Json(done.Import) : LedgerProblems.Of(outcome)!.Result();
    }
}

/// <summary>A table as it would be taken.</summary>
/// <param name="MissingColumns">Headings that are needed and not there; then nothing is taken.</param>
/// <param name="Accepted">Rows that would be taken.</param>
/// <param name="Refused">Rows that would not, each with its reason.</param>
internal sealed record ImportPreview(ImmutableArray<string> MissingColumns, ImmutableArray<AcceptedRow> Accepted, ImmutableArray<RefusedRowAnswer> Refused)
{
    public static ImportPreview Of(ImportedTable table) => new(
        table.MissingColumns, table.Accepted, [.. table.Refused.Select(row => new RefusedRowAnswer(row.Row, row.Trouble, LedgerNames.Of(row.Trouble), row.Value))]);
}

/// <summary>A row that is not taken.</summary>
/// <param name="Row">As a person counts, from 1.</param>
/// <param name="Reason">In Chinese.</param>
internal sealed record RefusedRowAnswer(int Row, RowTrouble Trouble, string Reason, string Value);
