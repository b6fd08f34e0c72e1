using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;

namespace BurdenCompliance.Web.Uploads;

/// <summary>The files of one request, in the order sent.</summary>
internal sealed record UploadedFiles(ImmutableArray<UploadedFile> All)
{
    /// <summary>The files read for this request; may be empty.</summary>
    /// <exception cref="InvalidOperationException">The endpoint lacks <see cref="UploadAttribute"/>.</exception>
    public static ImmutableArray<UploadedFile> Of(HttpContext context) => context.Features.GetRequiredFeature<UploadedFiles>().All;
}

/// <summary>One file, held in memory and wiped when the request ends.</summary>
/// <param name="Name">Cleaned, for display only.</param>
/// <param name="Bytes">Valid until the request ends.</param>
internal sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes);
