using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Drafts.Package;

public sealed class RefusalTests
{
    private const string Dtd = "<!DOCTYPE x [<!ENTITY a \"b\">]>";

    private static DocxWriter Sound => WithText("关于开展工作的通知");

    [Theory]
    [InlineData("", "空文件")]
    [InlineData("%PDF-1.7 …", "PDF")]
    [InlineData("{\\rtf1 …}", "RTF")]
    [InlineData("<!DOCTYPE html><html></html>", "HTML")]
    [InlineData("<?xml version=\"1.0\"?><pkg:package/>", "XML")]
    [InlineData("关于", "纯文本")]
    public void What_is_no_zip_is_named(string content, string named)
    {
        var refusal = Encoding.UTF8.GetBytes(content).Read().ShouldBeOfType<Reading.Refused>().Refusal;
        refusal.Code.ShouldBe("E_NOT_ZIP");
        refusal.Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("WordDocument", "E_OLD_DOC")]
    [InlineData("EncryptedPackage", "E_ENCRYPTED")]
    [InlineData("EncryptionInfo", "E_ENCRYPTED")]
    [InlineData("Workbook", "E_NOT_WORD")]
    [InlineData("Whatever", "E_NOT_WORD")]
    public void Old_containers_are_told_apart_by_their_streams(string stream, string code) => CompoundFiles.With("Root Entry", stream).Refusal().ShouldBe(code);

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-word.TEMPLATE.macroenabledTemplate.main+xml")]
    public void Macro_enabled_files_are_refused(string type) => Sound.Type("/word/document.xml", type).Refusal().ShouldBe("E_MACRO");

    [Fact]
    public void A_macro_project_is_refused_whatever_the_file_says() => Sound.Part("word/VBAPROJECT.bin", "x").Refusal().ShouldBe("E_MACRO");

    [Theory]
    [InlineData("spreadsheetml.sheet", "Excel")]
    [InlineData("presentationml.presentation", "PowerPoint")]
    public void Other_office_files_are_named(string type, string named)
    {
        var types = $"<Types xmlns=\"{DocxWriter.Package}/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.{type}.main+xml\"/></Types>";
        var refusal = Sound.Part("[Content_Types].xml", types).ToArray().Read().ShouldBeOfType<Reading.Refused>().Refusal;
        refusal.Code.ShouldBe("E_NOT_WORD");
        refusal.Message.ShouldContain(named);
    }

    [Fact]
    public void Any_other_zip_is_no_Word_document()
    {
        var zip = new ZipWriter();
        zip.Add("OFD.xml", "<x/>");
        zip.ToArray().Refusal().ShouldBe("E_NOT_WORD");
        Sound.Part("word/document.xml", "<html/>").Refusal().ShouldBe("E_NOT_WORD");
    }

    [Fact]
    public void A_cut_or_changed_file_is_damaged()
    {
        var file = Sound.ToArray();
        file[..^30].Refusal().ShouldBe("E_DAMAGED");
        Sound.Part("word/document.xml", Root("document", "<w:body><w:p>")[..^10]).Refusal().ShouldBe("E_DAMAGED");
        var other = Sound.Parts().ToArray();
        var zip = new ZipWriter();
        foreach (var (name, bytes) in other)
            zip.Add(name, bytes, name.EndsWith("document.xml", StringComparison.Ordinal) ? new ZipLie { Crc = 1 } : null);
        zip.ToArray().Refusal().ShouldBe("E_DAMAGED");
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    [InlineData("word/_rels/document.xml.rels")]
    [InlineData("_rels/.rels")]
    [InlineData("[Content_Types].xml")]
    [InlineData("docProps/core.xml")]
    [InlineData("customXml/item1.xml")]
    [InlineData("word/theme/theme1.xml")]
    public void A_DTD_is_refused_wherever_it_stands(string part)
    {
        var docx = Sound.Linked("styles", "styles", "", "styles.xml").Linked("numbering", "numbering", "", "numbering.xml");
        docx.Part(part, $"<?xml version=\"1.0\"?><!-- <!DOCTYPE no> -->{Dtd}<x>&a;</x>").Refusal().ShouldBe("E_DTD");
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("docProps/app.xml")]
    [InlineData("customXml/item1.xml")]
    public void Nesting_is_allowed_to_256_levels(string part)
    {
        Nested(part, 257).Refusal().ShouldBe("E_DEPTH");
        if (part != "word/document.xml")
            Nested(part, 256).Draft().Paragraphs.Length.ShouldBe(1);
    }

    private static DocxWriter Nested(string part, int levels)
    {
        var root = part == "word/document.xml" ? "w:document xmlns:w=\"" + W + "\"" : "x";
        var inside = string.Concat(Enumerable.Repeat("<y>", levels - 1)) + string.Concat(Enumerable.Repeat("</y>", levels - 1));
        return Sound.Linked("styles", "styles", "", "styles.xml").Part(part, $"<{root}>{inside}</{root.Split(' ')[0]}>");
    }

    [Fact]
    public void Names_that_two_readers_take_differently_are_refused()
    {
        With(zip => zip.Add("word/document.xml", "<x/>")).ShouldBe("E_DUPLICATE_PART");
        With(zip => zip.Add("WORD/Document.XML", "<x/>")).ShouldBe("E_DUPLICATE_PART");
        With(zip => zip.Add("word\\document.xml", "<x/>")).ShouldBe("E_DUPLICATE_PART");
        With(zip => zip.Add("../evil.xml", "<x/>")).ShouldBe("E_UNSAFE_NAME");
        With(zip => zip.Add("/etc/passwd", "x")).ShouldBe("E_UNSAFE_NAME");
        With(zip => zip.Add("C:\\x", "x")).ShouldBe("E_UNSAFE_NAME");
        With(zip => zip.Add("word/%2E%2E/%2E%2E/x", "x")).ShouldBe("E_UNSAFE_NAME");
        With(zip => zip.Add("word/link", "x", new ZipLie { Attributes = 0xA1FF0000 })).ShouldBe("E_SYMLINK");
        With(zip => zip.Add("word/secret.xml", "x", new ZipLie { Flags = 1 })).ShouldBe("E_ENCRYPTED_ENTRY");
        With(zip => zip.Add("word/a.xml", "x", new ZipLie { LocalName = "word/b.xml" })).ShouldBe("E_DAMAGED");
        With(zip => zip.Add("word/a.xml", "xx", new ZipLie { LocalSize = 3 })).ShouldBe("E_DAMAGED");
        With(zip => zip.Add("word/a.xml", "xx", new ZipLie { LocalMethod = 0 })).ShouldBe("E_DAMAGED");
        With(zip => zip.AddPacked("[Content_Types].xml/x", [], 0, 0, new ZipLie { Offset = 0 })).ShouldBe("E_DAMAGED");
    }

    private static string With(Action<ZipWriter> add)
    {
        var zip = Sound.ToZip();
        add(zip);
        return zip.ToArray().Refusal();
    }

    [Fact]
    public void Data_before_the_first_header_is_refused()
    {
        byte[] file = [.. "MZ program"u8, .. Sound.ToArray()];
        file.Refusal().ShouldBe("E_PREFIX");
        var zip = new ZipWriter();
        zip.Prefix("PK\u0003\u0004 hidden bytes"u8);
        zip.Add("[Content_Types].xml", "<x/>");
        zip.ToArray().Refusal().ShouldBe("E_PREFIX");
    }

    [Fact]
    public void Sizes_and_numbers_have_limits()
    {
        new byte[(50 << 20) + 1].Refusal().ShouldBe("E_TOO_LARGE");
        With(zip => Enumerable.Range(0, 2_000).ToList().ForEach(n => zip.Add($"x/{n}.bin", "x"))).ShouldBe("E_TOO_MANY_PARTS");
        var links = string.Concat(Enumerable.Range(0, 20_001).Select(n => $"<Relationship Id=\"r{n}\" Type=\"t\" Target=\"u\"/>"));
        Sound.Part("word/_rels/document.xml.rels", $"<Relationships>{links}</Relationships>").Refusal().ShouldBe("E_TOO_MANY_LINKS");
        WithBody(string.Concat(Enumerable.Repeat("<w:p/>", 500_001))).Refusal().ShouldBe("E_TOO_MANY_PARAGRAPHS");
        WithBody(string.Concat(Enumerable.Range(0, 50_001).Select(n => $"<n{n}/>"))).Refusal().ShouldBe("E_TOO_MANY_NAMES");
        WithBody(P(new string('a', 20_000_000))).Refusal().ShouldBe("E_PART_TOO_LARGE");
    }

    [Fact]
    public void Unpacked_bytes_are_counted_and_headers_not_believed()
    {
        var zeros = new byte[100 << 20];
        var packed = ZipWriter.Deflate(zeros);
        var sum = ZipWriter.Checksum(zeros);
        With(zip => Enumerable.Range(0, 3).ToList().ForEach(n => zip.AddPacked($"word/media/{n}.bin", packed, zeros.Length, sum, new ZipLie()))).ShouldBe("E_UNPACKED");
        With(zip => zip.AddPacked("customXml/item1.xml", packed, 10, sum, new ZipLie())).ShouldBe("E_DAMAGED");
        With(zip => zip.Add("customXml/item1.xml", $"<x>{new string('a', 21_000_000)}</x>")).ShouldBe("E_PART_TOO_LARGE");
    }

    [Fact]
    public void A_file_without_text_is_refused() => WithBody("<w:p/><w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").Refusal().ShouldBe("E_NO_TEXT");

    [Fact]
    public void The_caller_may_give_up()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => DraftReader.Read(Sound.ToArray(), "x", cancelled.Token));
    }

    [Fact]
    public void Oddities_that_Word_opens_are_no_reason_to_refuse()
    {
        Sound.Part("[Content_Types].xml", $"<Types xmlns=\"{DocxWriter.Package}/content-types\"><Override PartName=\"/WORD/document.xml\" ContentType=\"APPLICATION/vnd.openxmlformats-officedocument.wordprocessingml.document.MAIN+xml\"/></Types>").Draft();
        Sound.Part("word/whatever.xml", "<not well formed").Draft();
        Sound.Part("word/media/picture.png", "no picture").Draft();
        Sound.Part("_rels/.rels", "<Relationships/>").Draft();
        Sound.Link("r1", "header", "nowhere.xml").Link("r2", "styles", "../../..").Link("r3", "footer", "%zz").Draft();
    }
}
