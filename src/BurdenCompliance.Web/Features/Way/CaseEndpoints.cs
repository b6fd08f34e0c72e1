using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>What is on record about assessments under way, for programs.</summary>
internal static class CaseEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Get(api, "/assessments/{id:guid}/case", "findCase", WayWording.ApiCase, CaseAsync).Produces<CaseAnswer>();
        Get(api, "/assessments/{id:guid}/comparison", "compareVersions", WayWording.ApiCompare, CompareAsync).Produces<ComparisonAnswer>();
        Get(api, "/waiting", "listWaiting", WayWording.ApiWaiting, WaitingAsync).Produces<ImmutableArray<WaitingAssessment>>();
        Get(api, "/notices", "listNotices", WayWording.ApiNotices, NoticesAsync).Produces<ImmutableArray<Notice>>();
        Get(api, "/rules/health", "ruleHealth", WayWording.ApiHealth, HealthAsync).Produces<ImmutableArray<RuleFigures>>();
    }

    private static RouteHandlerBuilder Get(IEndpointRouteBuilder api, string path, string name, string summary, Delegate handler) =>
        api.MapGet(path, handler).RequirePosts().WithName(name).WithTags(WayWording.ApiTag).WithSummary(summary).ProducesProblems(401, 403, 404, 503);

    private static async Task<IResult> CaseAsync(HttpContext context, Guid id, FindCase find) =>
        await find.RunAsync(context.Actor(), id, context.RequestAborted) is { } found ? Results.Json(CaseAnswer.Of(found)) : Problem.NotFound.Result();

    private static async Task<IResult> CompareAsync(HttpContext context, Guid id, int from, int to, CompareVersions compare) =>
        await compare.RunAsync(context.Actor(), id, from, to, context.RequestAborted) is { } found
            ? Results.Json(new ComparisonAnswer([.. found.Matches.Select(m => new MatchAnswer(m.Earlier + 1, m.Later + 1, m.Fate))])) : Problem.NotFound.Result();

    private static async Task<IResult> WaitingAsync(HttpContext context, ListWaiting waiting) =>
        Results.Json(await waiting.RunAsync(context.Actor(), context.RequestAborted));

    private static async Task<IResult> NoticesAsync(HttpContext context, ListNotices list) =>
        Results.Json(await list.RunAsync(context.Actor(), context.RequestAborted));

    private static async Task<IResult> HealthAsync(HttpContext context, Registry.RuleHealth health) =>
        Results.Json(await health.RunAsync(context.Actor(), context.RequestAborted));
}

/// <summary>An assessment under way. Findings and questions are numbered from 1 in the order of the examination.</summary>
/// <param name="MayDo">What the one who asks may do now.</param>
internal sealed record CaseAnswer(
    AssessmentStanding Standing, string Office, string? ReviewOffice, ImmutableArray<Disposition> Dispositions, ImmutableArray<Answer> Answers,
    ImmutableArray<Ruling> Rulings, ImmutableArray<Decision> Decisions, ImmutableArray<DraftVersion> Versions, ImmutableArray<AssessmentEvent> History,
    ImmutableArray<DuplicateFile> Duplicates, ImmutableArray<OutgoingCheck> Outgoing, ImmutableArray<Missing> Missing, ImmutableArray<WayAct> MayDo, PlanChoice Plan,
    ImmutableArray<RecordAnswer> Records, InspectionDeclared? Inspected)
{
    public static CaseAnswer Of(AssessmentCase found) => new(
        found.Standing, found.Office, found.ReviewOffice,
        [.. found.Dispositions.Select(d => d with { Finding = d.Finding + 1 })], [.. found.Answers.Select(a => a with { Question = a.Question + 1 })],
        [.. found.Rulings.Select(r => r with { Finding = r.Finding + 1 })], found.Decisions, found.Versions, found.History, found.Duplicates,
        found.Outgoing, [.. found.MissingToSubmit.Select(m => m with { Index = m.Index + 1 })], [.. found.MayDo.Order()], found.Plan, found.Records.Answers, found.Inspected);
}

/// <summary>What became of each finding.</summary>
internal sealed record ComparisonAnswer(ImmutableArray<MatchAnswer> Findings);

/// <param name="Earlier">Number in the earlier version, from 1; null when new.</param>
/// <param name="Later">Number in the later version, from 1; null when gone.</param>
internal sealed record MatchAnswer(int? Earlier, int? Later, FindingFate Fate);
