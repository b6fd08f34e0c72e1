namespace BurdenCompliance.Registry;

/// <summary>The registry cannot start: a setting or the machine does not keep records safely.</summary>
/// <param name="setting">The setting that stops the start: <c>DataDirectory</c>, <c>PostgresBinaries</c>, <c>fsync</c>, <c>synchronous_commit</c> …</param>
/// <param name="reason">A Chinese sentence: what is wrong and what to do.</param>
/// <param name="inner">What the machine said, or null.</param>
public sealed class RegistryException(string setting, string reason, Exception? inner = null)
    : Exception($"{setting}：{reason}", inner)
{
    /// <summary>The setting that stops the start.</summary>
    public string Setting { get; } = setting;
    /// <summary>A Chinese sentence.</summary>
    public string Reason { get; } = reason;
}
