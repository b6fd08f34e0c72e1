using BurdenCompliance.Web.Features.Api;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>A draft to examine.</summary>
internal record DraftForm : UploadForm
{
    /// <summary>JSON object of profile fields given by hand.</summary>
    public string? Profile { get; init; }

    /// <summary>JSON list of declared exceptions, each with its basis.</summary>
    public string? Declarations { get; init; }
}
