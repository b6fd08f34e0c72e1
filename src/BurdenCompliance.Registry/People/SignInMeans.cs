namespace BurdenCompliance.Registry;

/// <summary>How a session was opened.</summary>
internal enum SignInMeans
{
    /// <summary>With a password of ours; its rules apply.</summary>
    Password,
    /// <summary>By another server that knows the person; passwords of ours have no say.</summary>
    SignOn,
    /// <summary>The same, and that server asked for two factors.</summary>
    SignOnTwoFactor,
}
