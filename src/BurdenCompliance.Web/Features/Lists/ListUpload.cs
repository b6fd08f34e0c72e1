using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Api;

namespace BurdenCompliance.Web.Features.Lists;

/// <summary>A table that is to be kept as a list.</summary>
internal sealed record ListUpload : UploadForm
{
    /// <summary>Which list it is.</summary>
    public required ListKind Kind { get; init; }

    /// <summary>Its date.</summary>
    public required DateOnly AsOf { get; init; }
}
