namespace BurdenCompliance.Registry;

/// <summary>The database cannot serve just now: not reachable, read-only, full, or its audit not writable. Nothing is known to be changed; a repeat with the same key is safe.</summary>
public sealed class RegistryUnavailableException(Exception inner)
    : Exception("台账数据库暂时不可用，请稍后再试。", inner);
