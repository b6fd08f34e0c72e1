using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Package;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BurdenCompliance.Tests.Drafts.Annotation;

/// <summary>An annotated file looked at with other eyes than those that wrote it.</summary>
internal sealed class AnnotatedFile(byte[] bytes)
{
    public static readonly DateTimeOffset Time = new(2026, 3, 5, 9, 30, 0, TimeSpan.FromHours(8));

    /// <summary>Annotates a file that reads.</summary>
    public static (Draft Draft, byte[] Bytes) Of(byte[] original, Func<Draft, IEnumerable<MarginNote>> notes, string mark = "ab12cd34")
    {
        var draft = Read(original);
        var sheet = new NoteSheet(mark, "减负一致性评估", Time, [.. notes(draft)]);
        return (draft, DraftAnnotator.Annotate(original, draft, sheet).ShouldBeOfType<AnnotationOutcome.Done>().File.ToArray());
    }

    public static Draft Read(byte[] file) => DraftReader.Read(file, "文稿.docx").ShouldBeOfType<Reading.Done>().Draft;

    /// <summary>The words between the ends of each comment, by the first line of the comment.</summary>
    public ILookup<string, string> Places()
    {
        var document = Part("word/document.xml");
        var titles = Part("word/comments.xml").Root!.Elements().ToDictionary(
            comment => Id(comment), comment => Words(comment.Elements().First().Descendants()));
        var open = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var closed = new List<(string Title, string Words)>();
        foreach (var element in document.Descendants())
        {
            switch (element.Name.LocalName)
            {
                case "commentRangeStart":
                    open.Add(Id(element), new StringBuilder());
                    break;
                case "commentRangeEnd":
                    open.Remove(Id(element), out var words).ShouldBeTrue("an end without a beginning");
                    Followed(element, Id(element)).ShouldBeTrue("a reference follows the end");
                    closed.Add((titles[Id(element)], words!.ToString()));
                    break;
                default:
                    foreach (var each in open.Values)
                        each.Append(Words([element]));
                    break;
            }
        }
        open.ShouldBeEmpty("a beginning without an end");
        return closed.ToLookup(place => place.Title, place => place.Words, StringComparer.Ordinal);
    }

    /// <summary>What the validator of the Open XML SDK complains of, each complaint once.</summary>
    public static HashSet<string> Complaints(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 0 }.Validate(document).Select(error => $"{error.Id} {error.Description}")];
    }

    /// <summary>The packed bytes of each entry.</summary>
    public static Dictionary<string, byte[]> Entries(byte[] file) =>
        ZipDirectory.Read(file).Values.ToDictionary(entry => entry.Name, entry => file.AsSpan((int)entry.Offset, (int)entry.Packed).ToArray(), StringComparer.Ordinal);

    public XDocument Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(name).ShouldNotBeNull(name).Open();
        using var text = new StreamReader(stream);
        return XDocument.Parse(text.ReadToEnd(), LoadOptions.PreserveWhitespace);
    }

    private static bool Followed(XElement end, string id) => end.ElementsAfterSelf().First().Elements().Single() is { Name.LocalName: "commentReference" } reference && Id(reference) == id;

    private static string Id(XElement element) => element.Attributes().Single(attribute => attribute.Name.LocalName is "id").Value;

    private static string Words(IEnumerable<XElement> elements) => string.Concat(elements.Select(element => element.Name.LocalName switch
    {
        "t" => element.Attributes().Any(attribute => attribute.Name.LocalName is "space") ? element.Value : element.Value.Trim(),
        "tab" when element.Parent?.Name.LocalName is "r" => "\t",
        "br" => "\n",
        _ => "",
    }));
}
