using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>The ledger over HTTP.</summary>
internal static class LedgerEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("ledger");
        ledger.MapGet("/entries", ListAsync).WithName("listEntries").WithSummary(LedgerWording.ApiEntries)
            .Produces<EntryPageAnswer>().ProducesProblems(400, 404, 503);
        ledger.MapGet("/entries/file", ExportAsync).WithName("exportEntries").WithSummary(LedgerApiWording.Export)
            .Produces<byte[]>(200, Exports.Xlsx, Exports.Csv).ProducesProblems(400, 404, 422, 503);
        ledger.MapGet("/entries/{id:guid}", FindAsync).WithName("findDocument").WithSummary(LedgerWording.ApiDocument)
            .Produces<ImmutableArray<EntryAnswer>>().ProducesProblems(404, 503);
        ledger.MapPost("/entries", RegisterAsync).WithName("registerDocument").WithSummary(LedgerWording.ApiRegister).RequirePosts(Post.LedgerKeeper)
            .Produces<EntryAnswer>(201).ProducesProblems(400, 404, 409, 422, 503);
        ledger.MapPost("/entries/{id:guid}/void", VoidAsync).WithName("voidEntry").WithSummary(LedgerWording.ApiVoid).RequirePosts(Post.LedgerKeeper)
            .Produces<EntryAnswer>(201).ProducesProblems(400, 404, 409, 422, 503);
        ledger.MapPost("/entries/{id:guid}/corrections", CorrectAsync).WithName("correctEntry").WithSummary(LedgerWording.ApiCorrect)
            .RequirePosts(Post.LedgerKeeper).Produces<EntryAnswer>(201).ProducesProblems(400, 404, 409, 422, 503);
        ledger.MapGet("/quota", QuotaAsync).WithName("readQuota").WithSummary(LedgerWording.ApiQuota).Produces<QuotaState>().ProducesProblems(400, 503);
        ledger.MapGet("/watch", WatchAsync).WithName("watchYear").WithSummary(LedgerWording.ApiWatch).Produces<PageAnswer<WatchFinding>>().ProducesProblems(400, 503);
        ledger.MapGet("/series", SeriesAsync).WithName("listSeries").WithSummary(LedgerWording.ApiSeries).Produces<ImmutableArray<Series>>().ProducesProblems(503);
        ledger.MapPost("/series", OpenSeriesAsync).WithName("openSeries").WithSummary(LedgerWording.ApiOpenSeries).RequirePosts(Post.LedgerKeeper)
            .Produces<Series>(201).ProducesProblems(422, 503);
        ledger.MapGet("/schemes", SchemesAsync).WithName("listSchemes").WithSummary(LedgerApiWording.ListSchemes)
            .Produces<PageAnswer<CountingScheme>>().ProducesProblems(400, 503);
        ledger.MapPost("/scheme/preview", PreviewAsync).WithName("previewScheme").WithSummary(LedgerWording.ApiPreview)
            .Produces<ImmutableArray<SchemeEffect>>().ProducesProblems(400, 503);
        ledger.MapPost("/scheme", ChangeAsync).WithName("changeScheme").WithSummary(LedgerWording.ApiScheme).RequirePosts(Post.LedgerKeeper)
            .Produces<CountingScheme>(201).ProducesProblems(400, 409, 422, 503);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ListEntries list, LedgerScope scope, TimeProvider clock, string? after, int? size, CancellationToken cancellation)
    {
        if (after is not null && ListCursor.Parse(after, CursorList.Entries) is null)
            return Problem.WrongCursor.Result();
        if (await scope.RunAsync(context.Actor(), cancellation) is not { } mine)
            return Problem.NotFound.Result();
        if (EntryQuery.Read(context.Request.Query, mine, ThisYear(clock)) is not { } filter)
            return Problem.BadRequest.Result();
        var page = await list.RunAsync(filter, ListCursor.Parse(after, CursorList.Entries), size ?? 100, cancellation);
        return Results.Json(new EntryPageAnswer([.. page.Items.Select(EntryAnswer.Of)], page.Next?.ToString(), SchemeAnswer.Of(page.Scheme)));
    }

    private static async Task<IResult> ExportAsync(HttpContext context, ExportEntries export, LedgerScope scope, TimeProvider clock, string? format)
    {
        if (await scope.RunAsync(context.Actor(), context.RequestAborted) is not { } mine)
            return Problem.NotFound.Result();
        if (EntryQuery.Read(context.Request.Query, mine, ThisYear(clock)) is not { } filter)
            return Problem.BadRequest.Result();
        var (file, problem) = await export.RunAsync(format ?? "xlsx", filter, mine.NameOf(filter), context.RequestAborted);
        return file?.Result() ?? problem!.Result();
    }

    private static async Task<IResult> FindAsync(HttpContext context, Guid id, FindDocument find, CancellationToken cancellation) =>
        await find.RunAsync(context.Actor().OfficeId, id, cancellation) is { IsEmpty: false } lines
            ? Results.Json(lines.Select(EntryAnswer.Of).ToImmutableArray()) : Problem.NotFound.Result();

    private static Task<IResult> RegisterAsync(
        HttpContext context, EntryRequest body, RegisterDocument register, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceAsync(context, key, body, once => register.RunAsync(
            body.ToFacts(), body.Date, body.SeriesId, body.PlanItemId, once, context.Actor(), cancellation));

    private static Task<IResult> VoidAsync(
        HttpContext context, Guid id, ReasonRequest body, VoidEntry voidEntry, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceAsync(context, key, body, once => voidEntry.RunAsync(id, body.Reason ?? "", once, context.Actor(), cancellation));

    private static async Task<IResult> CorrectAsync(
        HttpContext context, Guid id, CorrectionRequest body, CorrectEntry correct, [FromHeader(Name = "Idempotency-Key")] string? key,
        CancellationToken cancellation) =>
        body is not { Document: { Date: { } date } document } ? LedgerProblems.WrongField("Date").Result()
            : await OnceAsync(context, key, body, once =>
                correct.RunAsync(id, document.ToFacts(), date, body.Reason ?? "", once, context.Actor(), cancellation));

    private static async Task<IResult> QuotaAsync(HttpContext context, ReadQuota quota, int? year, CancellationToken cancellation) =>
        year is < 2015 or > 2100 ? Problem.BadRequest.Result() : Results.Json(await quota.RunAsync(context.Actor().OfficeId, year, cancellation));

    private static async Task<IResult> WatchAsync(
        HttpContext context, EvasionWatch watch, TimeProvider clock, int? year, string? kind, string? after, int? size, CancellationToken cancellation) =>
        !QueryName.TryRead<WatchKind>(kind, out var wanted) || year is < 2015 or > 2100 ? Problem.BadRequest.Result()
            : await Paging.RunAsync(after, size, CursorList.Watch, (cursor, most) =>
                watch.ListAsync(context.Actor().OfficeId, year ?? ThisYear(clock), wanted, cursor, most, cancellation));

    private static async Task<IResult> SeriesAsync(HttpContext context, OpenSeries series, CancellationToken cancellation) =>
        Results.Json(await series.ListAsync(context.Actor().OfficeId, cancellation));

    private static async Task<IResult> OpenSeriesAsync(HttpContext context, SeriesRequest body, OpenSeries series, CancellationToken cancellation) =>
        await series.RunAsync(body.Word ?? "", body.Form ?? DocumentForm.RedHead, body.LastNumber, context.Actor(), cancellation) is { } opened
            ? Results.Json(opened, statusCode: StatusCodes.Status201Created) : new Problem(422, "E_SERIES", LedgerWording.ProblemSeries).Result();

    private static Task<IResult> SchemesAsync(HttpContext context, ListSchemes list, int? year, string? after, int? size, CancellationToken cancellation) =>
        Paging.RunAsync(after, size, CursorList.Schemes, async (cursor, most) =>
            (ListPage<CountingScheme>?)await list.RunAsync(context.Actor().OfficeId, year, cursor, most, cancellation));

    private static async Task<IResult> PreviewAsync(HttpContext context, SchemeRequest body, ChangeScheme change, CancellationToken cancellation) =>
        body.IsSound ? Results.Json(await change.PreviewAsync(context.Actor().OfficeId, body.Year, body.ToRules(), cancellation)) : Problem.BadRequest.Result();

    private static Task<IResult> ChangeAsync(
        HttpContext context, SchemeRequest body, ChangeScheme change, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceOnly.RunAsync(context, key, body, async once => !body.IsSound ? Problem.BadRequest.Result() : await change.RunAsync(
                body.Year, body.Name ?? "", body.ToRules(), body.Reason ?? "", body.Replaces ?? Guid.Empty, once, context.Actor(), cancellation) switch
            {
                ChangeSchemeOutcome.Changed changed => Results.Json(changed.Scheme, statusCode: StatusCodes.Status201Created),
                ChangeSchemeOutcome.Wrong wrong => LedgerProblems.WrongField(wrong.Field).Result(),
                _ => new Problem(409, "E_STALE", LedgerWording.ProblemStale).Result(),
            });

    private static Task<IResult> OnceAsync<T>(HttpContext context, string? key, T body, Func<IdempotencyKey, Task<LedgerOutcome>> run) =>
        OnceOnly.RunAsync(context, key, body, async once =>
        {
            var outcome = await run(once);
            if (outcome is not LedgerOutcome.Entered entered)
                return LedgerProblems.Of(outcome)!.Result();
            context.Response.Headers.Location = $"/api/v1/ledger/entries/{entered.Entry.Id}";
            return Results.Json(EntryAnswer.Of(entered.Entry), statusCode: StatusCodes.Status201Created);
        });

    private static int ThisYear(TimeProvider clock) => BusinessDate.Of(clock.GetUtcNow()).Year;
}
