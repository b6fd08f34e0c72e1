using System.Text;
using static BurdenCompliance.Tests.Hostile.Material;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>SEC-04: document type declarations, in any part, encoding and disguise.</summary>
internal static class Declarations
{
    private static readonly (string Name, string Text, string Use)[] Kinds =
    [
        ("laughs", "<!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;"),
        ("outside file", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"),
        ("outside address", "<!DOCTYPE x SYSTEM \"http://canary.invalid/x.dtd\">", ""),
        ("parameter entity", "<!DOCTYPE x [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>", ""),
        ("public", "<!DOCTYPE x PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://canary.invalid/\">", ""),
        ("default attribute", "<!DOCTYPE x [<!ATTLIST x a CDATA \"b\">]>", ""),
        ("empty", "<!DOCTYPE x>", ""),
    ];

    private static readonly (string Name, Func<string, byte[]> Write)[] Encodings =
    [
        ("UTF-8", Utf8),
        ("UTF-8 with mark", xml => [0xEF, 0xBB, 0xBF, .. Utf8(xml)]),
        ("UTF-16", xml => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]),
        ("UTF-16 big end first", xml => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(xml)]),
        ("UTF-16 unmarked", xml => Encoding.Unicode.GetBytes(xml)),
        ("UTF-16 big end first unmarked", xml => Encoding.BigEndianUnicode.GetBytes(xml)),
        ("UTF-32", xml => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(xml)]),
        ("after a comment", xml => Utf8(xml.Replace("<!DOCTYPE", "<!-- <x> " + new string('-', 3).Replace("-", "注") + new string(' ', 3_000) + " --><!DOCTYPE", StringComparison.Ordinal))),
        ("after instructions", xml => Utf8(xml.Replace("<!DOCTYPE", "<?mso x?><?mso y?>\r\n\t <!DOCTYPE", StringComparison.Ordinal))),
    ];

    public static IEnumerable<HostileFile> Files()
    {
        foreach (var part in XmlParts)
        {
            foreach (var (kind, text, use) in Kinds)
                yield return new("SEC-04", $"{kind} in {part}", "E_DTD", () => Sound.Part(part, $"<?xml version=\"1.0\"?>{text}<x>{use}</x>").ToArray());
            foreach (var (encoding, write) in Encodings)
                yield return new("SEC-04", $"{encoding} in {part}", "E_DTD",
                    () => Sound.Part(part, write($"<?xml version=\"1.0\"?>{Kinds[0].Text}<x>&c;</x>")).ToArray());
        }
    }
}
