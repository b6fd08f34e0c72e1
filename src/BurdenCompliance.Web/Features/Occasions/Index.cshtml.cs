using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Occasions;

/// <summary>Meetings, or inspections, of the office's year: planned and held.</summary>
[RequirePost]
internal sealed class IndexModel(
    ReadOccasions read, ListOccasions list, KeepOccasions keep, LedgerScope scope, FindOffices offices, TimeProvider clock) : PageModel
{
    public OccasionYear Shown { get; private set; } = null!;
    /// <summary>What is listed: the year, or what a figure counts.</summary>
    public ImmutableArray<Occasion> Items { get; private set; } = [];

    /// <summary>A figure was followed here.</summary>
    public bool IsFigure { get; private set; }

    /// <summary>Names of the offices listed; empty when it is the own one alone.</summary>
    public ImmutableDictionary<Guid, string> OfficeNames { get; private set; } = ImmutableDictionary<Guid, string>.Empty;

    public OccasionForm Form { get; private set; } = new();
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }
    public bool MayWrite => HttpContext.Actor().Holds(Post.LedgerKeeper);
    public DateOnly Today => BusinessDate.Of(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string kind, int? year) => await FillAsync(kind, year) ? Page() : NotFound();

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostAsync(string kind, int? year, OccasionForm form, string? key)
    {
        Form = form;
        if (!ModelState.IsValid || !await FillAsync(kind, year))
            return await RefuseAsync(kind, year, Problem.BrokenForm);
        var once = OnceOnly.Form(HttpContext, key);
        return await AnswerAsync(kind, year, await keep.AddAsync(
            Shown.Kind, Shown.Year, form.ToFacts(), form.IsPlanned, form.Filing, once, HttpContext.Actor(), HttpContext.RequestAborted));
    }

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostCloseAsync(string kind, int? year, Guid id, DateOnly? heldOn, string? what)
    {
        if (!ModelState.IsValid || (what != "cancel" && heldOn is null))
            return await RefuseAsync(kind, year, Problem.BrokenForm);
        return await AnswerAsync(kind, year, await keep.CloseAsync(id, what == "cancel" ? null : heldOn, HttpContext.Actor(), HttpContext.RequestAborted));
    }

    private async Task<IActionResult> AnswerAsync(string kind, int? year, OccasionOutcome outcome) => outcome switch
    {
        OccasionOutcome.Done done => Redirect($"/occasions/{kind}?year={done.Occasion.Year}"),
        OccasionOutcome.WrongField wrong => await RefuseAsync(kind, year, LedgerProblems.WrongField(wrong.Field)),
        _ => await RefuseAsync(kind, year, new Problem(404, "E_NO_OCCASION", OccasionWording.ProblemGone)),
    };

    private async Task<IActionResult> RefuseAsync(string kind, int? year, Problem problem)
    {
        if (!await FillAsync(kind, year))
            return NotFound();
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        return Page();
    }

    private async Task<bool> FillAsync(string kind, int? year)
    {
        OccasionKind? wanted = kind switch { "meetings" => OccasionKind.Meeting, "inspections" => OccasionKind.Inspection, _ => null };
        if (wanted is null)
            return false;
        var (own, stop) = (HttpContext.Actor().OfficeId, HttpContext.RequestAborted);
        Shown = await read.RunAsync(own, wanted.Value, Math.Clamp(year ?? Today.Year, 2015, 2100), stop);
        Items = Shown.Items;
        return !Request.Query.ContainsKey("state") || await FollowAsync(wanted.Value, own, stop);
    }

    private async Task<bool> FollowAsync(OccasionKind kind, Guid own, CancellationToken stop)
    {
        if (await scope.RunAsync(HttpContext.Actor(), stop) is not { } mine || OccasionQuery.Read(Request.Query, kind, mine, Today.Year) is not { } filter)
            return false;
        (IsFigure, Items) = (true, (await list.RunAsync(filter, after: null, ListPage.Largest, stop)).Items);
        if (filter.OfficeIds.Any(office => office != own))
            OfficeNames = (await offices.AllAsync(stop)).Where(office => filter.OfficeIds.Contains(office.Id)).ToImmutableDictionary(office => office.Id, office => office.Name);
        return true;
    }

    /// <summary>A meeting or an inspection as the form sends it.</summary>
    internal sealed class OccasionForm
    {
        public string? Title { get; set; }
        public int Month { get; set; } = 1;
        public string? Places { get; set; }
        public Level? Reach { get; set; }
        public bool IsVideo { get; set; }
        public bool IsPlanned { get; set; } = true;
        public int Attendees { get; set; }
        public int Minutes { get; set; }
        public string? Filing { get; set; }

        public OccasionFacts ToFacts() => new(Title ?? "", Month, Places ?? "", Reach, IsVideo, Attendees, Minutes);
    }
}
