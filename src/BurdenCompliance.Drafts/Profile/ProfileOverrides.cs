namespace BurdenCompliance.Drafts;

/// <summary>Profile fields given by hand; a field that is absent keeps what was detected.</summary>
public sealed class ProfileOverrides
{
    /// <summary>Reads the JSON of <c>--profile</c> (camelCase names, kebab-case values as in <c>contracts.md</c>).</summary>
    /// <exception cref="ProfileException">Unknown field or value; names both in Chinese.</exception>
    public static ProfileOverrides Parse(string json) => throw new NotSupportedException();

    /// <summary>The detected profile with the given fields put over it; their reasons are dropped.</summary>
    public DraftProfile Over(DraftProfile detected) => throw new NotSupportedException();
}

/// <summary>A profile given by hand that cannot be used.</summary>
/// <param name="field">JSON name of the field, or empty when the whole is not an object.</param>
/// <param name="message">A Chinese sentence.</param>
public sealed class ProfileException(string field, string message) : Exception(message)
{
    /// <summary>JSON name of the field.</summary>
    public string Field { get; } = field;
}
