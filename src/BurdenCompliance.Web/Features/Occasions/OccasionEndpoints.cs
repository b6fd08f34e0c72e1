using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Occasions;

/// <summary>Meetings and inspections over HTTP.</summary>
internal static class OccasionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var occasions = api.MapGroup("/occasions").WithTags("occasions");
        occasions.MapGet("", ReadAsync).WithName("readOccasions").WithSummary(OccasionWording.ApiRead).Produces<OccasionYear>().ProducesProblems(400, 503);
        occasions.MapGet("/items", ListAsync).WithName("listOccasions").WithSummary(LedgerApiWording.ListOccasions)
            .Produces<PageAnswer<Occasion>>().ProducesProblems(400, 404, 503);
        occasions.MapPost("", AddAsync).WithName("addOccasion").WithSummary(OccasionWording.ApiAdd).RequirePosts(Post.LedgerKeeper)
            .Produces<Occasion>(201).ProducesProblems(400, 422, 503);
        occasions.MapPost("/{id:guid}/close", CloseAsync).WithName("closeOccasion").WithSummary(OccasionWording.ApiClose).RequirePosts(Post.LedgerKeeper)
            .Produces<Occasion>().ProducesProblems(404, 422, 503);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, ReadOccasions read, string kind, int year, CancellationToken cancellation) =>
        year is < 2015 or > 2100 || !QueryName.TryRead<OccasionKind>(kind, out var wanted) || wanted is null ? Problem.BadRequest.Result()
            : Results.Json(await read.RunAsync(context.Actor().OfficeId, wanted.Value, year, cancellation));

    // The filters are read as on the page: a figure of a report leads to both.
    private static async Task<IResult> ListAsync(
        HttpContext context, ListOccasions list, LedgerScope scope, TimeProvider clock, string? kind, int? year, Guid[]? office, string? state, int? upTo,
        bool? planned, bool? filed, bool? toCounty, string? q, string? after, int? size, CancellationToken cancellation)
    {
        if (await scope.RunAsync(context.Actor(), cancellation) is not { } mine)
            return Problem.NotFound.Result();
        return !QueryName.TryRead<OccasionKind>(kind, out var wanted) || wanted is null
            || OccasionQuery.Read(context.Request.Query, wanted.Value, mine, BusinessDate.Of(clock.GetUtcNow()).Year) is not { } filter
            ? Problem.BadRequest.Result()
            : await Paging.RunAsync(after, size, CursorList.Occasions, async (cursor, most) => (ListPage<Occasion>?)await list.RunAsync(filter, cursor, most, cancellation));
    }

    private static Task<IResult> AddAsync(
        HttpContext context, OccasionRequest body, KeepOccasions keep, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancellation) =>
        OnceOnly.RunAsync(context, key, body, async once => Answer(await keep.AddAsync(
            body.Kind, body.Year, body.ToFacts(), body.IsPlanned, body.Filing, once, context.Actor(), cancellation), StatusCodes.Status201Created));

    private static async Task<IResult> CloseAsync(HttpContext context, Guid id, CloseRequest body, KeepOccasions keep, CancellationToken cancellation) =>
        Answer(await keep.CloseAsync(id, body.HeldOn, context.Actor(), cancellation), StatusCodes.Status200OK);

    private static IResult Answer(OccasionOutcome outcome, int status) => outcome switch
    {
        OccasionOutcome.Done done => Results.Json(done.Occasion, statusCode: status),
        OccasionOutcome.WrongField wrong => LedgerProblems.WrongField(wrong.Field).Result(),
        _ => new Problem(404, "E_NO_OCCASION", OccasionWording.ProblemGone).Result(),
    };
}

/// <summary>A meeting or an inspection to write down.</summary>
internal sealed record OccasionRequest(
    OccasionKind Kind, int Year, string? Title, int Month, string? Places, Level? Reach, bool IsVideo, int Attendees, int Minutes, bool IsPlanned, string? Filing)
{
    public OccasionFacts ToFacts() => new(Title ?? "", Month, Places ?? "", Reach, IsVideo, Attendees, Minutes);
}

/// <summary>Held on a day, or cancelled without one.</summary>
internal sealed record CloseRequest(DateOnly? HeldOn);
