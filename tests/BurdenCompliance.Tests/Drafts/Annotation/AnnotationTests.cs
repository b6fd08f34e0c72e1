using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Drafts.Annotation;

/// <summary>Drafts of odd build, each with a note on the words “每周报送”.</summary>
public sealed class AnnotationTests
{
    private const string Words = "每周报送";
    private const string Box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";

    /// <summary>Bodies, and the words between the ends of the note where it cannot be set more closely.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "plain", P("各县每周报送进展。"), Words },
        { "across runs", $"<w:p>{R("各县每")}{R("周")}{R("报送进展")}</w:p>", Words },
        { "across format", $"<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr><w:t>各县每周</w:t></w:r>{R("报送进展")}</w:p>", Words },
        { "inside an insertion", $"<w:p>{R("各县")}<w:ins w:id=\"5\" w:author=\"a\">{R("应当每周报送进展")}</w:ins></w:p>", Words },
        { "across a deletion", $"<w:p>{R("各县每周")}<w:del w:id=\"5\" w:author=\"a\"><w:r><w:delText>不</w:delText></w:r></w:del>{R("报送")}</w:p>", Words },
        { "across a deleted paragraph mark", $"<w:p><w:pPr><w:rPr><w:del w:id=\"7\" w:author=\"a\"/></w:rPr></w:pPr>{R("各县每周")}</w:p><w:p>{R("报送进展")}</w:p>", Words },
        { "around hidden text", $"<w:p>{R("每周")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>{R("报送")}</w:p>", "每周暗报送" },
        { "in a hyperlink", $"<w:p><w:hyperlink w:anchor=\"x\">{R("见每周报送表")}</w:hyperlink></w:p>", Words },
        { "out of a hyperlink", $"<w:p><w:hyperlink w:anchor=\"x\">{R("见每周")}</w:hyperlink>{R("报送")}</w:p>", Words },
        { "in a simple field", $"<w:p><w:fldSimple w:instr=\" REF a \">{R("见每周报送表")}</w:fldSimple></w:p>", Words },
        { "in a field's result", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>每周报送</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("见每周报送表")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", Words },
        { "in a field that never ends", $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{R("见每周报送表")}</w:p>", Words },
        { "in a content control", $"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{R("见每周报送表")}</w:sdtContent></w:sdt></w:p>", Words },
        { "in a bound content control", $"<w:p>{R("甲")}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{R("见每周报送表")}</w:sdtContent></w:sdt>{R("乙")}</w:p>", "见每周报送表" },
        { "in a block control", $"<w:sdt><w:sdtContent>{P("见每周报送表")}</w:sdtContent></w:sdt>", Words },
        { "in a smart tag", $"<w:p><w:smartTag w:element=\"a\" w:uri=\"b\">{R("见每周报送表")}</w:smartTag></w:p>", Words },
        { "in a table", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{P("每周报送")}</w:tc></w:tr></w:tbl>{P("后")}", Words },
        { "in a nested table", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{P("应每周报送")}</w:tc></w:tr></w:tbl>{P("外")}</w:tc></w:tr></w:tbl>{P("后")}", Words },
        { "in a text box", $"<w:p>{R("前")}<w:r>{string.Format(Box, P("框内每周报送"))}</w:r>{R("后")}</w:p>", "框内每周报送框内每周报送" },
        { "beside a text box", $"<w:p><w:r><w:t>前每周</w:t>{string.Format(Box, P("框"))}<w:t>报送后</w:t></w:r></w:p>", "每周框框报送" },
        { "in ruby", $"<w:p>{R("前")}<w:r><w:ruby><w:rubyPr/><w:rt>{R("zhou")}</w:rt><w:rubyBase>{R("每周报送")}</w:rubyBase></w:ruby></w:r></w:p>", "zhou每周报送" },
        { "in a formula", $"<w:p>{R("前")}<m:oMath><m:r><m:t>每周报送</m:t></m:r></m:oMath></w:p>", Words },
        { "in alternate content", $"<w:p>{R("前")}<mc:AlternateContent><mc:Choice Requires=\"wps\">{R("须每周报送")}</mc:Choice><mc:Fallback>{R("旧")}</mc:Fallback></mc:AlternateContent></w:p>", "须每周报送旧" },
        { "with blanks that Word trims", "<w:p><w:r><w:t>  各县每周报送进展  </w:t></w:r></w:p>", Words },
        { "with indents", $"<w:p><w:r><w:tab/><w:t>　　各县每周</w:t><w:br/></w:r>{R("每周报送")}</w:p>", Words },
        { "with markup in the text", "<w:p><w:r><w:t xml:space=\"preserve\">每周<!-- c -->报<![CDATA[送]]>&lt;b&gt;</w:t></w:r></w:p>", Words },
        { "with a tab in the text element", "<w:p><w:r><w:t>各县每周报送<w:tab/>进展</w:t></w:r></w:p>", "各县每周报送\t进展".Replace("\t", "", StringComparison.Ordinal) },
        { "with the format after the text", "<w:p><w:r><w:t>应每周报送</w:t><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>", Words },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_note_stands_at_its_words_and_the_text_stays(string name, string body, string expected)
    {
        var original = WithBody(P("关于工作的通知") + body).ToArray();
        var (draft, bytes) = AnnotatedFile.Of(original, On);
        var again = AnnotatedFile.Read(bytes);
        JsonSerializer.Serialize(again with { File = draft.File, OwnNotes = [] }).ShouldBe(JsonSerializer.Serialize(draft), name);
        again.OwnNotes.ShouldBe([new ReturnedNote("ab12cd34", 1)]);
        new AnnotatedFile(bytes).Places()["批注"].ShouldBe([expected]);
        AnnotatedFile.Complaints(bytes).Except(AnnotatedFile.Complaints(original)).ShouldBeEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Annotating_again_replaces_what_was_noted_before(string name, string body, string expected)
    {
        expected.ShouldNotBeEmpty();
        var (_, once) = AnnotatedFile.Of(WithBody(P("关于工作的通知") + body).ToArray(), On);
        var (_, twice) = AnnotatedFile.Of(once, On);
        new AnnotatedFile(twice).Part("word/document.xml").ToString().ShouldBe(new AnnotatedFile(once).Part("word/document.xml").ToString(), name);
        new AnnotatedFile(twice).Part("word/comments.xml").ToString().ShouldBe(new AnnotatedFile(once).Part("word/comments.xml").ToString(), name);
        AnnotatedFile.Entries(twice).Keys.ShouldBe(AnnotatedFile.Entries(once).Keys);
    }

    [Fact]
    public void Other_peoples_comments_stay()
    {
        var original = WithBody($"<w:p><w:commentRangeStart w:id=\"0\"/>{R("各县每周报送")}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
            .Linked("comments", "comments", $"<w:comment w:id=\"0\" w:author=\"科长\">{P("请核。")}</w:comment>", "comments.xml")
            .Type("/word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml").ToArray();
        var (_, once) = AnnotatedFile.Of(original, On);
        var (_, twice) = AnnotatedFile.Of(once, On);
        foreach (var bytes in new[] { once, twice })
        {
            var places = new AnnotatedFile(bytes).Places();
            places.Count.ShouldBe(2);
            places["请核。"].ShouldBe(["各县每周报送"]);
            places["批注"].ShouldBe([Words]);
            AnnotatedFile.Complaints(bytes).ShouldBeEmpty();
        }
        AnnotatedFile.Read(original).OwnNotes.ShouldBeEmpty();
    }

    [Fact]
    public void The_time_the_author_and_the_words_are_as_given()
    {
        var (_, bytes) = AnnotatedFile.Of(WithText("各县每周报送").ToArray(), draft => [new MarginNote(0, 0, 2, "甲\u0001乙 <w:t>", "一\n\n二 &amp; {{x}}")]);
        var comment = new AnnotatedFile(bytes).Part("word/comments.xml").Root!.Elements().Single();
        comment.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Value)
            .ShouldBe(["0", "减负一致性评估", "2026-03-05T09:30:00Z", "减负"]);
        comment.Elements().Select(paragraph => paragraph.Value).ShouldBe(["甲 乙 <w:t>", "一", "二 &amp; {{x}}", "〔评估批注 ab12cd34-1〕"]);
    }

    [Fact]
    public void A_draft_of_other_bytes_is_not_annotated()
    {
        var draft = WithText("甲").Draft();
        Should.Throw<ArgumentException>(() => DraftAnnotator.Annotate(WithText("乙").ToArray(), draft, new NoteSheet("abcd", "a", AnnotatedFile.Time, [])));
    }

    [Fact]
    public void A_strict_file_and_one_without_prefixes_are_annotated()
    {
        const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        foreach (var space in new[] { Strict, W })
        {
            var xml = $"<document xmlns=\"{space}\"><body><p><r><t>各县每周报送</t></r></p></body></document>";
            var (_, bytes) = AnnotatedFile.Of(new DocxWriter().Part("word/document.xml", xml).ToArray(), On);
            new AnnotatedFile(bytes).Places()["批注"].ShouldBe([Words]);
            new AnnotatedFile(bytes).Part("word/_rels/document.xml.rels").ToString().ShouldContain(space == Strict ? "purl.oclc.org" : "openxmlformats.org/officeDocument/2006/relationships/comments");
        }
    }

    private static IEnumerable<MarginNote> On(Draft draft)
    {
        var paragraph = draft.Paragraphs.First(paragraph => paragraph.Text.Contains(Words, StringComparison.Ordinal));
        var at = paragraph.Text.IndexOf(Words, StringComparison.Ordinal);
        yield return new MarginNote(paragraph.Index, at, at + Words.Length, "批注", "建议删去。");
    }
}
