using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Elements;

namespace BurdenCompliance.Tests.Drafts.Elements;

/// <summary>Documents without any format: each line begins with the element it should be taken for.</summary>
public sealed class WholeDocuments
{
    [Fact]
    public void A_red_head_document_from_copy_number_to_imprint() => Reads("""
        copy-number|000012
        urgency|特急
        red-head|中共苍梧县委办公室
        red-head|苍梧县人民政府办公室
        red-head|文件
        document-number|苍办发〔2025〕8号
        signer|签发人：王　×
        title|中共苍梧县委办公室
        title|苍梧县人民政府办公室
        title|关于做好2025年秋季农田水利
        title|建设工作的通知
        recipient|各乡镇党委和人民政府，
        recipient|县直各单位：
        body|为做好秋季农田水利建设，现将有关事项通知如下。
        heading1|一、总体要求
        heading2|（一）突出重点
        heading3|1.清淤河道
        body|对主要河道开展清淤，年底前完成。
        heading3|2.修复渠系
        body|修复渠系120公里。
        heading2|（二）时间安排（9月1日至12月31日）
        body|按月推进。
        heading1|二、加强保障。
        body|县财政安排资金300万元，用于购买管材。
        attachment-note|附件：1.任务分解表
        attachment-note|2.联系人名单
        signature|中共苍梧县委办公室
        signature|苍梧县人民政府办公室
        date|2025年9月3日
        annotation|（此件公开发布）
        attachment-title|附件1
        attachment-title|任务分解表
        attachment-body|一、清淤任务由水利站承担
        attachment-title|附件2
        attachment-title|联系人名单
        attachment-body|张×，电话×××××××
        copy-to|抄送：县人大常委会办公室，县政协办公室，
        copy-to|县法院，县检察院。
        printed-by|苍梧县委办公室　2025年9月3日印发
        """);

    [Fact]
    public void A_letter() => Reads("""
        red-head|苍梧县水利局
        document-number|苍水函〔2025〕3号
        title|苍梧县水利局关于商请支持
        title|渠道维修用地的函
        recipient|苍梧县自然资源局：
        body|为做好渠道维修，需临时用地5亩，商请贵局支持。
        body|专此函达，请予函复。
        signature|苍梧县水利局
        date|2025年3月2日
        annotation|（联系人：李××，电话：×××××××）
        """);

    [Fact]
    public void Minutes_without_recipient_and_signature() => Reads("""
        red-head|苍梧县人民政府专题会议纪要
        document-number|〔2025〕12号
        title|关于研究渠道维修资金的会议纪要
        body|3月2日，县长主持召开专题会议，研究渠道维修资金。纪要如下：
        body|一、会议原则同意安排资金300万元。
        body|二、由县水利局组织实施。
        body|出席：王××、李××。
        copy-to|分送：县政府领导，县水利局、县财政局。
        printed-by|苍梧县人民政府办公室　2025年3月3日印发
        """);

    [Fact]
    public void A_white_head_draft_that_is_not_dated_yet() => Reads("""
        title|关于开展渠道管护情况摸底的通知
        title|（征求意见稿）
        recipient|各乡镇人民政府：
        body|请各乡镇于月底前完成渠道管护情况摸底。
        signature|苍梧县水利局
        """);

    [Fact]
    public void A_date_with_days_left_open_closes_the_text() => Reads("""
        title|关于开展渠道管护情况摸底的通知
        recipient|各乡镇人民政府：
        body|请各乡镇于月底前完成渠道管护情况摸底。
        signature|苍梧县水利局
        date|2025年　月　日
        """);

    [Fact]
    public void A_day_below_its_heading_is_text() => Reads("""
        title|苍梧县水利局关于召开渠道管护座谈会的通知
        recipient|各乡镇水利站：
        heading1|一、时间
        body|2025年4月8日
        heading1|二、地点
        body|县水利局二楼会议室
        signature|苍梧县水利局
        date|2025年4月1日
        """);

    [Fact]
    public void A_printed_plan_is_text_and_its_annex_is_none() => Reads("""
        red-head|苍梧县人民政府办公室文件
        document-number|苍政办发〔2025〕20号
        title|苍梧县人民政府办公室关于印发《苍梧县农田水利建设实施方案》的通知
        recipient|各乡镇人民政府：
        body|现将《苍梧县农田水利建设实施方案》印发给你们，请认真贯彻执行。
        signature|苍梧县人民政府办公室
        date|2025年9月3日
        attachment-title/closing|苍梧县农田水利建设实施方案
        body|为加快建设，制定本方案。
        heading1|一、目标
        body|新增灌溉面积2万亩。
        attachment-title/attachment|附表
        attachment-title/attachment|任务分解表
        attachment-body/attachment|各乡镇按照任务完成。
        """);

    [Fact]
    public void A_printed_plan_is_found_by_its_name_where_date_and_signature_are_missing() => Reads("""
        title|关于印发《苍梧县农田水利建设实施方案（试行）》的通知
        recipient|各乡镇人民政府：
        body|现将方案印发给你们，请贯彻执行。
        attachment-title/closing|苍梧县农田水利
        attachment-title/closing|建设实施方案（试行）
        heading1|一、目标
        body|新增灌溉面积2万亩。
        """);

    [Fact]
    public void Rules_printed_by_a_notice_keep_chapters_as_headings() => Reads("""
        title|关于印发《苍梧县渠道管护办法》的通知
        recipient|各乡镇人民政府：
        body|现将办法印发给你们，请遵照执行。
        signature|苍梧县水利局
        date|2025年9月3日
        attachment-title/closing|苍梧县渠道管护办法
        heading1|第一章　总则
        body|第一条　为加强渠道管护，制定本办法。
        heading1|第二章　职责
        body|第二条　乡镇人民政府负责本辖区渠道管护。
        """);

    [Fact]
    public void Numbered_sentences_and_lists_are_no_headings() => Reads("""
        title|苍梧县水利局关于渠道管护有关事项的通知
        body|一、各乡镇要落实管护人员，每条渠道明确一名管护员。
        body|二、管护费用由县财政承担。
        body|检查内容包括：
        body|1.渠系完好情况
        body|2.闸门启闭情况
        body|3.管护经费
        heading1|三、其他
        body|未尽事宜另行通知。
        """);

    [Fact]
    public void A_draft_of_nothing_but_text_has_no_title() => Reads("""
        body|各乡镇要落实管护人员，每条渠道明确一名管护员，管护费用由县财政承担。
        body|未尽事宜另行通知。
        """);

    [Fact]
    public void An_empty_paragraph_belongs_to_the_zone_before_it()
    {
        var read = ElementRecogniser.Recognise(LabelledDraft.Plain("", "关于渠道管护的通知", "", "各乡镇人民政府：", "请落实管护人员。", "　"), []);
        read.Select(one => (one.Element, one.Zone)).ShouldBe(
            [(Element.Blank, Zone.Head), (Element.Title, Zone.Head), (Element.Blank, Zone.Head), (Element.Recipient, Zone.Head), (Element.Body, Zone.Body), (Element.Blank, Zone.Body)]);
    }

    [Fact]
    public void Nothing_at_all_is_read_as_nothing() => ElementRecogniser.Recognise([], []).ShouldBeEmpty();

    private static void Reads(string document)
    {
        var lines = document.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split('|')).ToArray();
        var read = ElementRecogniser.Recognise(LabelledDraft.Plain([.. lines.Select(line => line[1])]), []);
        var found = read.Zip(lines, (one, line) =>
            (line[0].Contains('/', StringComparison.Ordinal) ? $"{WireNames.Of(one.Element)}/{one.Zone.ToString().ToLowerInvariant()}" : WireNames.Of(one.Element)) + "|" + one.Text);
        string.Join('\n', found).ShouldBe(string.Join('\n', lines.Select(line => line[0] + "|" + line[1])));
    }
}
