namespace BurdenCompliance.Registry;

/// <summary>Who acts, and in which request.</summary>
/// <param name="Actor">Account name; <c>local</c> until sign-in exists. Not empty.</param>
/// <param name="Correlation">Id of the request, found again in the logs; or null.</param>
public sealed record Caller(string Actor, string? Correlation = null);
