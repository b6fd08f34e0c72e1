using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The result: the draft on paper beside its findings, and where it stands; a corrected profile examines it again.</summary>
[RequirePost]
internal sealed class DetailsModel(FindCase find, ReadOriginal original, ReviseFile revise, FindAssessment origin, Examiner examiner) : CasePage(find, examiner)
{
    /// <summary>Severities to show; none means all.</summary>
    [BindProperty(Name = "severity", SupportsGet = true)]
    public Severity[] Severities { get; set; } = [];

    /// <summary>Number of the provision to show; null means all.</summary>
    [BindProperty(Name = "provision", SupportsGet = true)]
    public int? Provision { get; set; }

    public Result Result { get; private set; } = null!;

    /// <summary>Comments of ours that the file brought back.</summary>
    public ImmutableArray<ReturnedNotes> Returned { get; private set; } = [];

    public ProfileForm Form { get; private set; } = null!;

    /// <summary>The draft is of the office acted for, not sent to it for review.</summary>
    public bool IsOwn => Case.Standing.OfficeId == HttpContext.Actor().OfficeId;

    /// <summary>Only those who hand in drafts of this office can say what is in its pictures.</summary>
    public bool MayDeclareInspected => IsOwn && HttpContext.Actor().Holds(Post.Drafter);

    public bool Shows(Severity severity) => Severities.Length == 0 || Severities.Contains(severity);

    public bool Shows(ProvisionGroup group) => Provision is null || Provision == group.Provision.Number;

    /// <summary>What the drafter did with a finding, and what the reviewer holds of it.</summary>
    public (Disposition Disposition, Ruling? Ruling)? DoneWith(NumberedFinding finding) =>
        Case.Dispositions.FirstOrDefault(d => d.Finding == finding.Index) is { } done
            ? (done, Case.Rulings.FirstOrDefault(r => r.Finding == finding.Index)) : null;

    /// <summary>The drafter's answer to a question of the examination.</summary>
    public Answer? AnswerTo(Question question) =>
        Case.Answers.FirstOrDefault(a => a.Question == Case.Examination.Questions.IndexOf(question));

    /// <summary>What is missing before a review, one line a kind.</summary>
    public ImmutableArray<(MissingKind Kind, int Count)> MissingLines =>
        [.. Case.MissingToSubmit.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FillAsync(id))
            return NotFound();
        await FillResultAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ProfileForm form, int seen, string? key)
    {
        if (!await FillAsync(id))
            return NotFound();
        await FillResultAsync();
        if (await FileAsync(original) is not OriginalOutcome.Found(var bytes))
            return await RefuseWithAsync(id, form, Problem.FileLost);
        var overrides = Result.Detected is { } detected ? form.Differing(detected) : null;
        var file = new UploadedFile(Case.Assessment.Summary.File.Name, bytes);
        // No field by hand is not the same as the fields given before.
        if (await revise.RunAsync(id, file, overrides ?? "{}", declarations: null, seen, key, HttpContext) is not ReviseFile.Outcome.Refused refused)
            return Redirect($"/assessments/{id}");
        return await RefuseWithAsync(id, form, refused.Problem);
    }

    private async Task<IActionResult> RefuseWithAsync(Guid id, ProfileForm form, Problem problem)
    {
        var answer = await RefuseAsync(id, problem);
        await FillResultAsync();
        Form = form;
        return answer;
    }

    private async Task FillResultAsync()
    {
        var draft = await DraftAsync(original);
        Returned = draft is null ? [] : await ReturnedNotes.OfAsync(draft, Case.Standing.Id, origin, HttpContext);
        Result = Result.Of(Case.Assessment, draft, Catalog) with { Records = Case.Records };
        Form = ProfileForm.Of(Result.Profile);
    }
}
