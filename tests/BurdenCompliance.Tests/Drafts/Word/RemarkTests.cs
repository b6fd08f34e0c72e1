using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class RemarkTests
{
    private static (string, int?)[] Remarks(DocxWriter docx) => [.. docx.Draft().Remarks.Select(remark => (remark.Code, remark.Paragraph))];

    [Fact]
    public void A_plain_draft_has_none() => Remarks(WithText("关于开展工作的通知")).ShouldBeEmpty();

    [Theory]
    [InlineData("mailto:one@")]
    [InlineData("mailto:one")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("")]
    public void A_malformed_link_is_a_remark_where_it_stands(string target) => Remarks(
        WithBody(P("首段") + $"<w:p><w:hyperlink r:id=\"rX\">{R("链接")}</w:hyperlink></w:p>").Link("rX", "hyperlink", target, external: true)).ShouldBe([("malformed-link", 1)]);

    [Theory]
    [InlineData("https://example.invalid/a?b=%E4%B8%80")]
    [InlineData("mailto:someone@example.invalid")]
    [InlineData("mailto:?subject=a")]
    [InlineData("../附件.docx")]
    public void A_proper_link_is_none(string target) => Remarks(WithText("文").Link("rX", "hyperlink", target, external: true)).ShouldBeEmpty();

    [Theory]
    [InlineData("image")]
    [InlineData("aFChunk")]
    [InlineData("subDocument")]
    [InlineData("attachedTemplate")]
    public void Content_outside_the_file_is_a_remark(string kind) => Remarks(WithText("文").Link("rX", kind, "http://example.invalid/x", external: true)).ShouldBe([("external-target", null)]);

    [Fact]
    public void A_template_linked_from_the_settings_is_one_too() => Remarks(WithText("文").Linked("settings", "settings", "", "settings.xml")
        .Part("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"{DocxWriter.Package}/relationships\"><Relationship Id=\"a\" Type=\"{Office}/attachedTemplate\" Target=\"\\\\server\\x.dotm\" TargetMode=\"External\"/></Relationships>"))
        .ShouldBe([("external-target", null)]);

    [Fact]
    public void Pictures_and_embedded_objects_are_counted()
    {
        var remarks = WithBody(P("文") + "<w:p><w:r><w:drawing><a:blip r:embed=\"a\"/></w:drawing><w:pict><v:imagedata r:id=\"b\"/></w:pict><w:object><o:OLEObject/></w:object></w:r></w:p>").Draft().Remarks;
        remarks.Select(remark => remark.Code).ShouldBe(["images-not-inspected", "embedded-objects"]);
        remarks[0].Message.ShouldContain("2 幅");
        remarks[1].Message.ShouldContain("1 个");
    }

    [Theory]
    [InlineData("考\u200B核", true)]
    [InlineData("通\u00AD\u200D报", true)]
    [InlineData("\u2F00票否决", true)]
    [InlineData("考核\u200B", false)]
    [InlineData("考核，\u200B通报", false)]
    [InlineData("２０２６年", false)]
    public void Characters_folded_inside_words_are_a_remark(string text, bool remarked) =>
        Remarks(WithText("首段", text)).ShouldBe(remarked ? [("folded-characters", 1)] : []);

    [Fact]
    public void Nobody_needs_more_than_200_of_a_kind() =>
        Remarks(WithText([.. Enumerable.Repeat("考\u200B核", 1_000)])).Length.ShouldBe(200);

    private const string Diagram = "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><dgm:pt><dgm:t><a:p><a:r><a:t>逐级</a:t></a:r><a:r><a:t>考核</a:t></a:r></a:p><a:p><a:r><a:t>{0}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>";
    private const string Chart = "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:title><a:p><a:r><a:t>{0}</a:t></a:r></a:p></c:title><c:cat><c:pt><c:v>一季度</c:v></c:pt></c:cat></c:chartSpace>";

    [Theory]
    [InlineData("diagramData", Diagram, 6)]
    [InlineData("chart", Chart, 5)]
    public void Words_in_diagrams_and_charts_are_said_not_to_be_examined(string kind, string part, int characters)
    {
        var remark = WithText("文").Link("rG", kind, "graphics/one.xml").Part("word/graphics/one.xml", string.Format(part, "排名")).Draft().Remarks.ShouldHaveSingleItem();
        remark.Code.ShouldBe("graphics-not-examined");
        remark.Message.ShouldContain($"1 处");
        remark.Message.ShouldContain($"{characters} 个字");
    }

    [Theory]
    [InlineData("diagramData", Diagram)]
    [InlineData("diagramDrawing", Diagram)]
    [InlineData("chart", Chart)]
    public void A_secrecy_mark_in_them_is_seen(string kind, string part) =>
        WithText("文").Link("rG", kind, "graphics/one.xml").Part("word/graphics/one.xml", string.Format(part, "机密★10年")).Refusal().ShouldBe("E_CLASSIFIED");
}
