using System.Globalization;
using System.Text.Json;

namespace BurdenCompliance.Drafts.Counting;

/// <summary>What LibreOffice 7.4 takes each character for, measured over the whole basic plane.</summary>
internal static class LibreOfficeClasses
{
    /// <summary>The class of each UTF-16 unit; surrogates are <see cref="CharacterClass.Run"/> and decided by the pair.</summary>
    public static readonly CharacterClass[] Of = Build();

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[0x10000];
        using var stream = typeof(LibreOfficeClasses).Assembly.GetManifestResourceStream("Counting/libreoffice-classes.json")!;
        using var document = JsonDocument.Parse(stream);
        foreach (var group in document.RootElement.EnumerateObject())
        {
            var value = Enum.Parse<CharacterClass>(group.Name, ignoreCase: true);
            foreach (var range in group.Value.EnumerateArray())
            {
                var text = range.GetString()!;
                var first = int.Parse(text.AsSpan(0, 4), NumberStyles.HexNumber);
                var last = int.Parse(text.AsSpan(text.Length - 4), NumberStyles.HexNumber);
                Array.Fill(table, value, first, last - first + 1);
            }
        }
        return table;
    }
}
