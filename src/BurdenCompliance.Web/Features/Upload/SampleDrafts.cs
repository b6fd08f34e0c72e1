using System.Collections.Immutable;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Upload;

/// <summary>Drafts of our own, to try the site with; setting <c>Burden:Samples</c> offers them.</summary>
internal sealed class SampleDrafts(IConfiguration configuration)
{
    private static readonly ImmutableArray<SampleDraft> Written =
    [
        new("inspection-notice", Wording.SampleInspection, Wording.SampleInspectionAbout),
        new("app-duties", Wording.SampleApp, Wording.SampleAppAbout),
        new("printed-plan", Wording.SamplePlan, Wording.SamplePlanAbout),
        new("plain-service", Wording.SampleClean, Wording.SampleCleanAbout),
    ];

    /// <summary>Empty when left out.</summary>
    public ImmutableArray<SampleDraft> All { get; } = configuration.IsOn(Access.Samples.Setting) ? Written : [];

    public SampleDraft? Find(string name) => All.FirstOrDefault(sample => sample.Name == name);
}

/// <summary>A sample draft.</summary>
/// <param name="About">What there is to see in it.</param>
internal sealed record SampleDraft(string Name, string Title, string About)
{
    /// <summary>The name shown for it.</summary>
    public string FileName => $"{Title}.docx";

    /// <summary>Where it lies beside the program.</summary>
    public string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", $"{Name}.docx");
}
