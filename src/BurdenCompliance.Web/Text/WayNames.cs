namespace BurdenCompliance.Web.Text;

/// <summary>Chinese names of values on the way of an assessment; the key in <c>WayWording.resx</c> is type and value joined.</summary>
internal static class WayNames
{
    /// <exception cref="InvalidOperationException">The value has no name.</exception>
    public static string Of<T>(T value) where T : struct, Enum => Of(typeof(T).Name, value);

    /// <summary>The name under another head, such as <c>DispositionHint</c>.</summary>
    public static string Of<T>(string head, T value) where T : struct, Enum =>
        WayWording.ResourceManager.GetString($"{head}{value}") ?? throw new InvalidOperationException($"No name for {head}{value}.");
}
