using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>One document in the ledger: all its lines; void it, correct it.</summary>
[RequirePost]
internal sealed class EntryModel(FindDocument find, VoidEntry voidEntry, CorrectEntry correct, LedgerScope scope) : PageModel
{
    public ImmutableArray<LedgerEntry> Lines { get; private set; } = [];
    public FactsForm Facts { get; private set; } = new();
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }

    /// <summary>The line in force, or null when the document is void.</summary>
    public LedgerEntry? Standing => Lines.LastOrDefault(line => line.Weight > 0 && !Lines.Any(back => back.Weight < 0 && back.Names == line.Id));

    public LedgerEntry Latest => Standing ?? Lines[^1];

    public bool MayWrite => HttpContext.Actor().Holds(Post.LedgerKeeper) && Standing?.OfficeId == HttpContext.Actor().OfficeId;

    public async Task<IActionResult> OnGetAsync(Guid id) => await FillAsync(id) ? Page() : NotFound();

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostVoidAsync(Guid id, string? reason, string? key)
    {
        var once = OnceOnly.Form(HttpContext, key);
        return await AnswerAsync(id, await voidEntry.RunAsync(id, reason ?? "", once, HttpContext.Actor(), HttpContext.RequestAborted));
    }

    [RequirePost(Post.LedgerKeeper)]
    public async Task<IActionResult> OnPostCorrectAsync(Guid id, FactsForm facts, string? reason, string? key)
    {
        if (!ModelState.IsValid || facts.Date is null)
            return await RefuseAsync(id, Problem.BrokenForm, facts);
        var once = OnceOnly.Form(HttpContext, key);
        var outcome = await correct.RunAsync(
            id, facts.ToFacts(), facts.Date.Value, reason ?? "", once, HttpContext.Actor(), HttpContext.RequestAborted);
        return await AnswerAsync(id, outcome, facts);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, LedgerOutcome outcome, FactsForm? sent = null) =>
        outcome is LedgerOutcome.Entered done ? Redirect($"/ledger/entries/{done.Entry.Id}") : await RefuseAsync(id, LedgerProblems.Of(outcome)!, sent);

    private async Task<IActionResult> RefuseAsync(Guid id, Problem problem, FactsForm? sent)
    {
        if (!await FillAsync(id))
            return NotFound();
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        Facts = sent ?? Facts;
        return Page();
    }

    private async Task<bool> FillAsync(Guid id)
    {
        if (await scope.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted) is not { } mine)
            return false;
        foreach (var office in mine.Open)
        {
            Lines = await find.RunAsync(office, id, HttpContext.RequestAborted);
            if (!Lines.IsEmpty)
                break;
        }
        if (!Lines.IsEmpty)
            Facts = FactsForm.Of(Latest);
        return !Lines.IsEmpty;
    }
}
