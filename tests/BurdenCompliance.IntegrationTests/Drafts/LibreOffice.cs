using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace BurdenCompliance.IntegrationTests.Drafts;

/// <summary>LibreOffice as an oracle: many files to .odt in one run, then their document statistics.</summary>
internal static class LibreOffice
{
    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    /// <summary>Word counts by file name without extension.</summary>
    /// <param name="folder">Holds the .docx files; the results are put beside them.</param>
    public static IReadOnlyDictionary<string, int> WordCounts(string folder)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, "odt")).FullName;
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments =
            ["--headless", "--norestore", $"-env:UserInstallation={profile}", "--convert-to", "odt", "--outdir", output, .. Directory.GetFiles(folder, "*.docx")];
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(5)).ShouldBeTrue("soffice did not end");
        Task.WaitAll(said, complained);
        return Directory.GetFiles(output, "*.odt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), WordCount, StringComparer.Ordinal);
    }

    private static int WordCount(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry("meta.xml")!.Open();
        using var reader = new StreamReader(stream);
        return (int)XDocument.Parse(reader.ReadToEnd()).Descendants(XName.Get("document-statistic", Meta)).Single().Attribute(XName.Get("word-count", Meta))!;
    }
}
