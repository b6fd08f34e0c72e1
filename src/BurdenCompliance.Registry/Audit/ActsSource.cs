using System.Diagnostics;

namespace BurdenCompliance.Registry;

/// <summary>Tells whoever listens that an act runs: its name and how long it takes, nothing of what it is about.</summary>
public static class ActsSource
{
    /// <summary>Name of the source.</summary>
    public const string Name = "BurdenCompliance.Registry";

    internal static readonly ActivitySource Source = new(Name);
}
