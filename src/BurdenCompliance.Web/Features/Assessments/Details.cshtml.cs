using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The result: the draft on paper beside its findings; a corrected profile examines it again.</summary>
[RequirePost]
internal sealed class DetailsModel(FindAssessment find, ReadOriginal original, AssessFile assess, Examiner examiner) : PageModel
{
    /// <summary>Severities to show; none means all.</summary>
    [BindProperty(Name = "severity", SupportsGet = true)]
    public Severity[] Severities { get; set; } = [];

    /// <summary>Number of the provision to show; null means all.</summary>
    [BindProperty(Name = "provision", SupportsGet = true)]
    public int? Provision { get; set; }

    /// <summary>Makes sending the form twice harmless.</summary>
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");

    public Result Result { get; private set; } = null!;

    public ProfileForm Form { get; private set; } = null!;

    /// <summary>Why the profile just sent cannot be used.</summary>
    public Problem? Trouble { get; private set; }

    public bool Shows(Severity severity) => Severities.Length == 0 || Severities.Contains(severity);

    public bool Shows(ProvisionGroup group) => Provision is null || Provision == group.Provision.Number;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.RunAsync(HttpContext.Actor(), id, HttpContext.RequestAborted) is not { } assessment)
            return NotFound();
        Show(assessment, await BytesAsync(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, ProfileForm form, string? key)
    {
        if (await find.RunAsync(HttpContext.Actor(), id, HttpContext.RequestAborted) is not { } assessment || await BytesAsync(id) is not { } bytes)
            return NotFound();
        Show(assessment, bytes);
        var file = new UploadedFile(assessment.Summary.File.Name, bytes);
        var overrides = Result.Detected is { } detected ? form.Differing(detected) : null;
        var outcome = await assess.RunAsync(file, overrides, key, HttpContext.Actor(), HttpContext.RequestAborted);
        if (outcome is AssessFile.Outcome.Opened(var opened))
            return Redirect($"/assessments/{opened.Summary.Id}");
        (Form, Trouble) = (form, ((AssessFile.Outcome.Refused)outcome).Problem);
        Response.StatusCode = Trouble.Status;
        return Page();
    }

    private void Show(Assessment assessment, byte[]? bytes)
    {
        var name = assessment.Summary.File.Name;
        var reading = bytes is null ? null : DraftReader.Read(bytes, name, HttpContext.RequestAborted) as Reading.Done;
        Result = Result.Of(assessment, reading?.Draft, examiner.Catalog);
        Form = ProfileForm.Of(Result.Profile);
    }

    // A lost or altered file must not hide the findings that are on record.
    private async Task<byte[]?> BytesAsync(Guid id)
    {
        try
        {
            return await original.RunAsync(HttpContext.Actor(), id, HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            HttpContext.RequestServices.GetRequiredService<ILogger<DetailsModel>>().LogError(e, "File of assessment {Id} cannot be read", id);
            return null;
        }
    }
}
