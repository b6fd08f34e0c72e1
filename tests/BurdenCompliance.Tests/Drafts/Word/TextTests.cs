using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using static BurdenCompliance.Tests.Fixtures.DocxWriter;
using static BurdenCompliance.Tests.Fixtures.Readings;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class TextTests
{
    [Theory]
    [InlineData("<w:r><w:t>关于</w:t></w:r><w:r><w:t>印发</w:t></w:r>", "关于印发")]
    [InlineData("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/><w:t>四</w:t></w:r>", "一\t二\n三\n四")]
    [InlineData("<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t></w:r>", "甲\u2011乙丙")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"Wingdings 2\" w:char=\"00A3\"/><w:t>否</w:t></w:r>", "☑是□否")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/><w:sym w:font=\"Unheard Of\" w:char=\"F001\"/></w:r>", "★\uFFFD")]
    [InlineData("<w:r><w:t>  两 端  </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 尾</w:t></w:r>", "两 端 尾")]
    [InlineData("<w:r><w:t>前<!-- 注 -->中<?x y?>后<![CDATA[<&]]>&amp;&#x4E00;</w:t></w:r>", "前中后<&&一")]
    [InlineData("<w:r><w:t>一\n行</w:t></w:r>", "一 行")]
    [InlineData("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>", "拼")]
    [InlineData("<w:smartTag><w:r><w:t>标</w:t></w:r></w:smartTag><w:customXml><w:customXmlPr/><w:r><w:t>签</w:t></w:r></w:customXml>", "标签")]
    [InlineData("<w:sdt><w:sdtPr><w:alias w:val=\"别名\"/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件")]
    [InlineData("<w:hyperlink w:anchor=\"a\"><w:r><w:t>链接</w:t></w:r></w:hyperlink>", "链接")]
    [InlineData("<m:oMath><m:r><m:rPr><m:sty/></m:rPr><m:t>x+1</m:t></m:r></m:oMath>", "x+1")]
    [InlineData("<w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>无制表符</w:t></w:r>", "无制表符")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">　　缩进\t</w:t></w:r>", "缩进")]
    [InlineData("<w:r><w:t>坏&#x1;字&#xD800;</w:t></w:r>", "坏\uFFFD字\uFFFD")]
    public void A_paragraph_is_the_text_that_Word_shows(string content, string text) => Texts($"<w:p>{content}</w:p>").ShouldBe([text]);

    [Fact]
    public void Hidden_text_is_out_directly_and_by_style_and_is_reported()
    {
        var draft = WithBody("<w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏一</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>藏二</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"HP\"/></w:pPr><w:r><w:t>藏三</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>不藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>两个样式相消</w:t></w:r></w:p>")
            .Linked("styles", "styles", "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"HP0\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"HP\"><w:basedOn w:val=\"HP0\"/></w:style>")
            .Draft();
        draft.Texts().ShouldBe(["看得见", "不藏两个样式相消"]);
        draft.Remarks.Where(remark => remark.Code == "hidden-text").Select(remark => remark.Paragraph).ShouldBe([0, 1]);
    }

    [Fact]
    public void Revisions_are_read_as_accepted()
    {
        var draft = WithBody("<w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText><w:t>也删</w:t></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>"
            + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>留</w:t></w:r></w:p>").Draft();
        draft.Texts().ShouldBe(["增移来留"]);
        draft.Remarks.ShouldContain(remark => remark.Code == "tracked-changes");
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs() => Texts(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>上半</w:t></w:r></w:p><w:p><w:r><w:t>下半</w:t></w:r></w:p>"
        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>全删</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>末</w:t></w:r></w:p>").ShouldBe(["上半下半", "末"]);

    [Fact]
    public void A_deleted_row_is_out() => Texts(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删行</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>留行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").ShouldBe(["留行"]);

    [Theory]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7")]
    [InlineData("{B}<w:r><w:instrText>DATE</w:instrText></w:r>{S}<w:r><w:t>今天</w:t></w:r>{E}", "今天")]
    [InlineData("{B}<w:r><w:instrText>IF </w:instrText></w:r>{B}<w:r><w:instrText>X</w:instrText></w:r>{S}<w:r><w:t>内层结果</w:t></w:r>{E}{S}<w:r><w:t>外层结果</w:t></w:r>{E}", "外层结果")]
    [InlineData("{B}<w:r><w:instrText>TOC</w:instrText></w:r>{S}<w:r><w:t>目录</w:t></w:r>{B}<w:r><w:instrText>PAGEREF</w:instrText></w:r>{S}<w:r><w:t>3</w:t></w:r>{E}{E}", "目录3")]
    [InlineData("{B}<w:r><w:instrText>XE 词</w:instrText></w:r>{E}<w:r><w:t>文</w:t></w:r>", "文")]
    [InlineData("{B}<w:r><w:t>域没有结尾</w:t></w:r>", "域没有结尾")]
    public void A_field_shows_its_result_and_not_its_code(string content, string text)
    {
        foreach (var (mark, type) in new[] { ("B", "begin"), ("S", "separate"), ("E", "end") })
            content = content.Replace($"{{{mark}}}", $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>", StringComparison.Ordinal);
        Texts($"<w:p>{content}</w:p>").ShouldBe([text]);
    }

    [Fact]
    public void A_field_may_span_paragraphs() => Texts(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>三</w:t></w:r></w:p>").ShouldBe(["一", "二三"]);

    [Fact]
    public void A_text_box_is_read_once_after_the_paragraph_that_anchors_it()
    {
        var draft = WithBody("<w:p><w:r><w:t>锚</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:docPr descr=\"说明\"/><wps:txbx><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p><w:p><w:r><w:t>框二</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框一</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>下段</w:t></w:r></w:p>").Draft();
        draft.Texts().ShouldBe(["锚后", "框一", "框二", "下段"]);
        draft.Paragraphs.Select(paragraph => paragraph.Origin).ShouldBe([Origin.Main, Origin.TextBox, Origin.TextBox, Origin.Main]);
    }

    [Theory]
    [InlineData("<mc:Choice Requires=\"foo\" xmlns:foo=\"urn:unheard\"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback>", "旧")]
    [InlineData("<mc:Choice Requires=\"wps\"><w:t>甲</w:t></mc:Choice><mc:Choice Requires=\"wps\"><w:t>乙</w:t></mc:Choice>", "甲")]
    public void The_first_alternative_that_Word_understands_is_read(string branches, string text) =>
        Texts($"<w:p><w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r></w:p>").ShouldBe([text]);

    [Fact]
    public void Headers_footers_and_notes_are_asides()
    {
        var draft = WithText("正文").Linked("header", "hdr", P("眉")).Linked("footer", "ftr", P("脚"))
            .Linked("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/><w:t>脚注</w:t></w:r></w:p></w:footnote>")
            .Linked("endnotes", "endnotes", $"<w:endnote w:id=\"1\">{P("尾注")}</w:endnote>").Draft();
        draft.Texts().ShouldBe(["正文"]);
        draft.Asides.Select(paragraph => (paragraph.Index, paragraph.Text, paragraph.Origin)).ShouldBe(
            [(0, "眉", Origin.Header), (1, "脚", Origin.Footer), (2, "脚注", Origin.Footnote), (3, "尾注", Origin.Endnote)]);
    }

    [Fact]
    public void Text_where_none_belongs_is_kept() => Texts("<w:r><w:t>散字</w:t></w:r><w:p><w:r><w:t>一</w:t></w:r><w:p><w:r><w:t>二</w:t></w:r></w:p></w:p>").ShouldBe(["散字", "一", "二"]);

    [Fact]
    public void Strict_files_are_read()
    {
        var xml = Root("document", $"<w:body>{P("严格")}</w:body>").Replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);
        var docx = new DocxWriter().Part("word/document.xml", xml)
            .Part("_rels/.rels", $"<Relationships xmlns=\"{DocxWriter.Package}/relationships\"><Relationship Id=\"r\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/word/document.xml\"/></Relationships>");
        docx.Draft().Texts().ShouldBe(["严格"]);
    }

    [Fact]
    public void UTF_16_parts_are_read()
    {
        var xml = Root("document", $"<w:body>{P("双字节")}</w:body>").Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        new DocxWriter().Part("word/document.xml", [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(xml)]).Draft().Texts().ShouldBe(["双字节"]);
    }
}
