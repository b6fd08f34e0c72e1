namespace BurdenCompliance.Registry;

/// <summary>A client used an idempotency key for two different requests: its mistake, HTTP 422 wherever it happens.</summary>
public sealed class KeyUsedOtherwiseException() : Exception("The idempotency key belongs to another request.");
