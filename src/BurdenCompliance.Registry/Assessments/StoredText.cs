namespace BurdenCompliance.Registry;

/// <summary>What a person wrote in a form, made fit for a column; its length was checked before.</summary>
internal static class StoredText
{
    public static string Of(string words) =>
        string.Concat(words.ReplaceLineEndings("\n").Trim().EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));
}
