using System.Collections.Immutable;

namespace BurdenCompliance.Web.Uploads;

/// <summary>The files of one request, held in memory for as long as it lasts and wiped after it.</summary>
internal sealed class Upload(ImmutableArray<UploadedFile> files, IDisposable memory) : IDisposable
{
    /// <summary>In the order sent; never empty.</summary>
    public ImmutableArray<UploadedFile> Files { get; } = files;

    /// <summary>The upload read for this request.</summary>
    /// <exception cref="InvalidOperationException">The endpoint lacks <see cref="UploadAttribute"/>.</exception>
    public static Upload Of(HttpContext context) => context.Features.GetRequiredFeature<Upload>();

    public void Dispose() => memory.Dispose();
}

/// <summary>One file sent.</summary>
/// <param name="Name">Cleaned, for display only.</param>
/// <param name="Bytes">Valid until the request ends.</param>
internal sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes);
