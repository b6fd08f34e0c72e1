namespace BurdenCompliance.Web.Text;

/// <summary>Chinese names of enum values; the key in <c>Wording.resx</c> is type and value joined.</summary>
internal static class Names
{
    /// <exception cref="InvalidOperationException">The value has no name.</exception>
    public static string Of<T>(T value) where T : struct, Enum =>
        Wording.ResourceManager.GetString($"{typeof(T).Name}{value}")
        ?? throw new InvalidOperationException($"No name for {typeof(T).Name}.{value}.");
}
