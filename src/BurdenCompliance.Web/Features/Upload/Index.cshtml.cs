using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Upload;

/// <summary>The start page: hand in drafts.</summary>
[Upload]
[EnableRateLimiting(UploadQueue.Policy)]
[RequirePost]
internal sealed class IndexModel(AssessFile assess, ListAssessments list, SampleDrafts samples, ReadSettings settings, IConfiguration configuration) : PageModel
{
    private const int RecentShown = 5;

    /// <summary>Makes sending the form twice harmless.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Files of the form just sent without a script.</summary>
    public ImmutableArray<Job> Jobs { get; private set; } = [];

    /// <summary>The browser looks for a secrecy mark before it sends a file.</summary>
    public bool LooksForMarks { get; private set; }

    public ImmutableArray<AssessmentSummary> Recent { get; private set; } = [];

    public ImmutableArray<SampleDraft> Samples => samples.All;

    /// <summary>Who can reach the site.</summary>
    public string Reach => configuration.IsOn(LoopbackOnly.Setting) ? Wording.NoticeRemote : Wording.NoticeLoopback;

    public Task OnGetAsync() => FillAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var files = UploadedFiles.Of(HttpContext);
        if (files.IsEmpty)
            return await RefuseAsync(Problem.NoFile);
        // A form that somebody wrote without the page's key is no repeat of anything.
        var key = Request.Form["key"].ToString() is { Length: > 0 } given ? given : Guid.NewGuid().ToString();
        var outcomes = new List<AssessFile.Outcome>();
        foreach (var (i, file) in files.Index())
            outcomes.Add(await assess.RunAsync(file, profile: null, i == 0 ? key : $"{key}.{i}", HttpContext.Actor(), HttpContext.RequestAborted));
        if (!Problem.IsForPeople(Request))
            return new JobAnswer(outcomes[0]);
        if (outcomes is [AssessFile.Outcome.Opened only])
            return Redirect(ResultAddress(only));
        Jobs = [.. files.Zip(outcomes, (file, outcome) => outcome is AssessFile.Outcome.Opened opened
            ? Job.Done(file.Name, ResultAddress(opened))
            : Job.Refused(file.Name, ((AssessFile.Outcome.Refused)outcome).Problem))];
        return await ShowAsync(outcomes.OfType<AssessFile.Outcome.Refused>().FirstOrDefault()?.Problem.Status ?? 200);
    }

    public static string ResultAddress(AssessFile.Outcome.Opened opened) => $"/assessments/{opened.Assessment.Summary.Id}";

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        if (!Problem.IsForPeople(Request))
            return new JobAnswer(new AssessFile.Outcome.Refused(problem));
        Jobs = [Job.Refused("", problem)];
        return await ShowAsync(problem.Status);
    }

    private async Task<IActionResult> ShowAsync(int status)
    {
        await FillAsync();
        Response.StatusCode = status;
        return Page();
    }

    private async Task FillAsync()
    {
        Key = Guid.NewGuid().ToString("N");
        LooksForMarks = await settings.IsSecrecyRuleOnAsync(HttpContext.RequestAborted);
        Recent = (await list.RunAsync(HttpContext.Actor(), new AssessmentFilter(), after: null, RecentShown, HttpContext.RequestAborted)).Items;
    }
}
