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
        var output = Convert(folder, "odt", "odt", Directory.GetFiles(folder, "*.docx"));
        return Directory.GetFiles(output, "*.odt").ToDictionary(file => Path.GetFileNameWithoutExtension(file), WordCount, StringComparer.Ordinal);
    }

    /// <summary>The first sheet of a workbook as Calc shows it, in UTF-8.</summary>
    /// <param name="folder">Holds the workbook.</param>
    /// <param name="name">Its file name.</param>
    public static byte[] Csv(string folder, string name)
    {
        var output = Convert(folder, "csv", "csv:Text - txt - csv (StarCalc):44,34,76", Path.Combine(folder, name));
        return File.ReadAllBytes(Path.Combine(output, Path.ChangeExtension(name, "csv")));
    }

    private static string Convert(string folder, string kind, string filter, params string[] files)
    {
        var output = Directory.CreateDirectory(Path.Combine(folder, kind)).FullName;
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments = ["--headless", "--norestore", $"-env:UserInstallation={profile}", "--convert-to", filter, "--outdir", output, .. files];
        using var process = Process.Start(new ProcessStartInfo("soffice", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(5)).ShouldBeTrue("soffice did not end");
        Task.WaitAll(said, complained);
        return output;
    }

    private static int WordCount(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var stream = archive.GetEntry("meta.xml")!.Open();
        using var reader = new StreamReader(stream);
        return (int)XDocument.Parse(reader.ReadToEnd()).Descendants(XName.Get("document-statistic", Meta)).Single().Attribute(XName.Get("word-count", Meta))!;
    }
}
