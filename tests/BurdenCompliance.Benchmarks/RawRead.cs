using System.IO.Compression;
using System.Xml;

namespace BurdenCompliance.Benchmarks;

/// <summary>The floor: every XML part unpacked and read to its end, text values taken, nothing else done.</summary>
internal static class RawRead
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>Characters of text.</returns>
    public static int Of(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var characters = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Text) characters += reader.Value.Length;
            }
        }

        return characters;
    }
}
