using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Upload;

/// <summary>Opens the assessment of a sample draft; one and the same for each catalog, however often asked.</summary>
[RequirePost]
internal sealed class SampleModel(SampleDrafts samples, AssessFile assess, Examiner examiner) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string name)
    {
        if (samples.Find(name) is not { } sample)
            return NotFound();
        var file = new UploadedFile(sample.FileName, await System.IO.File.ReadAllBytesAsync(sample.Path, HttpContext.RequestAborted));
        var key = $"sample-{sample.Name}-{examiner.Identity.Sha256}";
        return await assess.RunAsync(file, profile: null, key, HttpContext.Actor(), HttpContext.RequestAborted) switch
        {
            AssessFile.Outcome.Opened opened => Redirect(IndexModel.ResultAddress(opened)),
            _ => throw new InvalidOperationException($"The sample {sample.Name} was refused."),
        };
    }
}
