namespace BurdenCompliance.Tests.Hostile;

/// <summary>All named files. Each name is given once; the bytes are the same at every call.</summary>
internal static class HostileFiles
{
    public static IEnumerable<HostileFile> All() =>
    [
        .. Nesting.Files(), .. Bombs.Files(), .. Costly.Files(), .. Declarations.Files(), .. Ambiguous.Files(), .. OtherTypes.Files(), .. Reaching.Files(), .. Honest.Files(),
    ];
}
