namespace BurdenCompliance.Cli;

/// <summary>Exit codes that scripts rely on.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Found = 1;
    public const int Failed = 2;
}
