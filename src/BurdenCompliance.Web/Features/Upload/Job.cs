using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Upload;

/// <summary>One file on its way, as the upload page shows it.</summary>
/// <param name="State"><c>waiting</c>, <c>reading</c>, <c>examining</c>, <c>done</c>, <c>refused</c> or <c>failed</c>.</param>
internal sealed record Job(string State, string Name, string StateWords, string Detail, string? Url)
{
    /// <summary>The pattern the script fills.</summary>
    public static readonly Job Blank = new("waiting", "", "", "", Url: null);

    public static Job Refused(string name, Problem problem) => new("refused", name, Wording.JobRefused, problem.Detail, Url: null);

    public static Job Done(string name, string url) => new("done", name, Wording.JobDone, "", url);
}
