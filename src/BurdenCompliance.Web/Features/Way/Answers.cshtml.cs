using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>The drafter answers what a text cannot decide; those left empty stay open.</summary>
[RequirePost(Post.Drafter)]
internal sealed class AnswersModel(FindCase find, Examiner examiner, AnswerQuestions answer) : CasePage(find, examiner)
{
    private ImmutableDictionary<int, string> _typed = ImmutableDictionary<int, string>.Empty;

    public string Words(int question) => _typed.GetValueOrDefault(question) ?? Case.Answers.FirstOrDefault(a => a.Question == question)?.Words ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        return May(WayAct.Answer) && !Case.Examination.Questions.IsEmpty ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string? key)
    {
        if (!await FillAsync(id))
            return NotFound();
        _typed = Enumerable.Range(0, Case.Examination.Questions.Length)
            .Select(i => (Index: i, Words: Request.Form[$"answer-{i}"].ToString()))
            .Where(a => !string.IsNullOrWhiteSpace(a.Words)).ToImmutableDictionary(a => a.Index, a => a.Words);
        var request = new StepForm(seen, key).Request(HttpContext, id, [.. _typed.OrderBy(a => a.Key).Select(a => $"{a.Key}={a.Value}")]);
        return await AnswerAsync(id, await answer.RunAsync(request, _typed, HttpContext.RequestAborted), Address);
    }
}
