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
}
