using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>Text from outside made fit for a column; the examination keeps it as it was.</summary>
internal static class ColumnText
{
    /// <summary>More than a line of a list can show.</summary>
    public const int Longest = 1000;

    /// <summary>Cut to <see cref="Longest"/>; U+0000 and halves of characters, which PostgreSQL refuses, become U+FFFD.</summary>
    public static string Of(string text)
    {
        var fit = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (fit.Length + rune.Utf16SequenceLength > Longest)
                break;
            fit.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }
        return fit.ToString();
    }
}
