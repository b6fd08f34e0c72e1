using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Elements;
using BurdenCompliance.Drafts.Profile;

namespace BurdenCompliance.Tests.Drafts.Profile;

public sealed class ProfileFields
{
    [Theory]
    [InlineData("各乡镇人民政府，县政府各部门、各直属机构：", "各乡镇人民政府|县政府各部门|县政府各直属机构")]
    [InlineData("各乡镇党委、人民政府，县直各单位：", "各乡镇党委|各乡镇人民政府|县直各单位")]
    [InlineData("各市、县（市、区）人民政府，省政府各厅委、各直属机构：", "各市人民政府|各县（市、区）人民政府|省政府各厅委|省政府各直属机构")]
    [InlineData("各村（社区）党组织、村（居）民委员会，镇直各单位：", "各村（社区）党组织|各村（居）民委员会|镇直各单位")]
    [InlineData("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "各省、自治区、直辖市人民政府|国务院各部委|国务院各直属机构")]
    [InlineData("苍梧县人民政府、区直各有关单位、各乡镇人民政府：", "苍梧县人民政府|区直各有关单位|各乡镇人民政府")]
    [InlineData("各县（市、区）教育局、市直各学校:", "各县（市、区）教育局|市直各学校")]
    [InlineData("各镇、街道党（工）委，区直各部门：", "各镇党（工）委|各街道党（工）委|区直各部门")]
    [InlineData("县自然资源局：", "县自然资源局")]
    public void Recipients_come_apart_one_a_unit(string text, string names) => string.Join('|', RecipientNames.Of(text)).ShouldBe(names);

    [Theory]
    [InlineData("中共苍梧县委员会", IssuerKind.PartyCommittee, Level.County)]
    [InlineData("中共苍梧县委", IssuerKind.PartyCommittee, Level.County)]
    [InlineData("中共苍梧县委办公室", IssuerKind.PartyOffice, Level.County)]
    [InlineData("中共苍梧县委组织部", IssuerKind.Department, Level.County)]
    [InlineData("中共苍梧县委全面深化改革委员会办公室", IssuerKind.CoordinationBody, Level.County)]
    [InlineData("中共苍梧县纪律检查委员会", IssuerKind.Department, Level.County)]
    [InlineData("苍梧县人民政府", IssuerKind.Government, Level.County)]
    [InlineData("苍梧县人民政府办公室", IssuerKind.GovernmentOffice, Level.County)]
    [InlineData("云岭省人民政府办公厅", IssuerKind.GovernmentOffice, Level.Province)]
    [InlineData("云岭自治区党委办公厅", IssuerKind.PartyOffice, Level.Province)]
    [InlineData("云岭省卫生健康委员会", IssuerKind.Department, Level.Province)]
    [InlineData("澄州市发展和改革委员会", IssuerKind.Department, Level.City)]
    [InlineData("澄州市市场监督管理局", IssuerKind.Department, Level.City)]
    [InlineData("澄州市城市管理局", IssuerKind.Department, Level.City)]
    [InlineData("白石自治州教育局", IssuerKind.Department, Level.City)]
    [InlineData("澄州市城北区住房和城乡建设局", IssuerKind.Department, Level.County)]
    [InlineData("苍梧县安全生产委员会办公室", IssuerKind.CoordinationBody, Level.County)]
    [InlineData("苍梧县乡村振兴工作领导小组", IssuerKind.CoordinationBody, Level.County)]
    [InlineData("苍梧县信访工作联席会议办公室", IssuerKind.CoordinationBody, Level.County)]
    [InlineData("澄州市森林草原防灭火指挥部办公室", IssuerKind.CoordinationBody, Level.City)]
    [InlineData("共青团苍梧县委员会", IssuerKind.PeopleOrganisation, Level.County)]
    [InlineData("苍梧县总工会", IssuerKind.PeopleOrganisation, Level.County)]
    [InlineData("澄州市残疾人联合会", IssuerKind.PeopleOrganisation, Level.City)]
    [InlineData("苍梧县人民医院", IssuerKind.PublicInstitution, Level.County)]
    [InlineData("澄州市水务集团有限公司", IssuerKind.PublicInstitution, Level.City)]
    [InlineData("苍梧县第一中学", IssuerKind.PublicInstitution, Level.County)]
    [InlineData("苍梧县柳河镇人民政府", IssuerKind.Government, Level.Township)]
    [InlineData("城关街道办事处", IssuerKind.Government, Level.Township)]
    [InlineData("中共柳河镇委员会", IssuerKind.PartyCommittee, Level.Township)]
    [InlineData("苍梧县人大常委会", IssuerKind.Other, Level.County)]
    [InlineData("××市民政局", IssuerKind.Department, Level.City)]
    [InlineData("××县委办公室", IssuerKind.PartyOffice, Level.County)]
    [InlineData("教育部办公厅", IssuerKind.Department, Level.Central)]
    [InlineData("国务院办公厅", IssuerKind.GovernmentOffice, Level.Central)]
    [InlineData("中共中央办公厅", IssuerKind.PartyOffice, Level.Central)]
    [InlineData("国家林业和草原局", IssuerKind.Department, Level.Central)]
    public void Kind_and_level_come_from_the_name(string issuer, IssuerKind kind, Level level)
    {
        IssuerKinds.Of(issuer).Kind.ShouldBe(kind);
        IssuerLevels.Of(issuer, []).Level.ShouldBe(level);
    }

    [Theory]
    [InlineData("某县水利局关于印发《渠道管护实施方案（试行）》的通知", "实施方案")]
    [InlineData("某县水利局关于印发2025年工作要点的通知", "工作要点")]
    [InlineData("某县水利局关于转发《渠道管护通知》的通知", "通知")]
    [InlineData("某县水利局关于召开渠道管护工作会议的通知", "会议通知")]
    [InlineData("某县水利局关于渠道管护情况的通报", "通报")]
    [InlineData("某县人民政府关于加快水利发展的若干意见", "意见")]
    [InlineData("某县水利局关于申请资金的请示", "请示")]
    [InlineData("某县水利局关于商请支持用地的函", "函")]
    [InlineData("某县水利局渠道管护工作提示", "工作提示")]
    [InlineData("没有文种的一行", "")]
    public void The_type_is_that_of_the_text_printed_else_of_the_title(string title, string type) => DocumentTypes.Of(title).Type.ShouldBe(type);

    [Theory]
    [InlineData("某市人民政府关于推动县域经济高质量发展的若干意见", IssuerKind.Government, DocumentClass.Comprehensive)]
    [InlineData("某县人民政府办公室关于印发2025年政府工作要点的通知", IssuerKind.GovernmentOffice, DocumentClass.Comprehensive)]
    [InlineData("某县水利局关于印发2025年水利工作要点的通知", IssuerKind.Department, DocumentClass.SpecialTask)]
    [InlineData("某县人民政府办公室关于印发燃气安全专项整治方案的通知", IssuerKind.GovernmentOffice, DocumentClass.SpecialTask)]
    [InlineData("某县水利局关于召开渠道管护工作会议的通知", IssuerKind.Department, DocumentClass.General)]
    [InlineData("某县水利局关于2025年一季度水利工作情况的通报", IssuerKind.Department, DocumentClass.General)]
    [InlineData("某县水利局关于开展渠道清淤的通知", IssuerKind.Department, DocumentClass.SpecialTask)]
    public void The_class_is_decided_by_issuer_type_and_subject(string title, IssuerKind issuer, DocumentClass wanted) =>
        DocumentClasses.Of(title, DocumentTypes.Of(title).Type, issuer).Class.ShouldBe(wanted);

    [Theory]
    [InlineData("某县人民政府办公室关于调整乡镇干部工作补贴标准的通知", "工资福利待遇")]
    [InlineData("某县农业农村局关于发放耕地地力保护补贴的通知", null)]
    [InlineData("某县委编办关于水利局机构编制事项的通知", "机构编制")]
    [InlineData("某县妇联关于开展“最美庭院”创建活动的通知", null)]
    [InlineData("某县水利局关于渠道管护有关事项的通知", null)]
    public void Only_a_title_devoted_to_a_subject_makes_it_special(string title, string? subject) =>
        SpecialSubjects.Of(title, LabelledDraft.Plain("现将有关事项通知如下。"))?.Subject.ShouldBe(subject);

    [Fact]
    public void A_creation_activity_is_special_only_when_it_carries_out_a_superior_s_document()
    {
        var text = ElementRecogniser.Recognise(
            LabelledDraft.Plain("某县卫健局关于开展卫生乡镇创建活动的通知", "各乡镇：", "根据省卫健委《关于开展卫生乡镇创建活动的通知》，现就有关事项通知如下。"), []);
        ProfileDetector.Detect(text).SpecialSubject.ShouldBe("创建示范");
    }

    [Fact]
    public void Each_field_found_names_the_words_that_decided_it()
    {
        var profile = ProfileDetector.Detect(ElementRecogniser.Recognise(
            LabelledDraft.Plain("某县水利局文件", "某水发〔2025〕3号", "苍梧县水利局关于开展渠道清淤的通知", "各乡镇水利站：", "请于月底前完成。", "苍梧县水利局", "2025年3月2日"), []));
        profile.DocumentNumber.ShouldBe("某水发〔2025〕3号");
        profile.Reasons.Select(reason => $"{reason.Field}: {reason.Words} ({reason.Paragraph})").ShouldBe(
        [
            "issuer: 苍梧县水利局 (2)", "issuerKind: 局 (2)", "issuerLevel: 苍梧县 (2)", "documentType: 通知 (2)", "documentClass: 开展渠道清淤的通知 (2)",
            "documentNumber: 某水发〔2025〕3号 (1)", "title: 苍梧县水利局关于开展渠道清淤的通知 (2)", "recipients: 各乡镇水利站 (3)",
        ]);
    }

    [Fact]
    public void A_text_that_tells_nothing_has_an_empty_profile()
    {
        var profile = ProfileDetector.Detect(ElementRecogniser.Recognise(LabelledDraft.Plain("今天，大家把渠道修好了。"), []));
        (profile.Issuer, profile.DocumentType, profile.Title, profile.IssuerLevel, profile.DocumentNumber).ShouldBe(("", "", "", null, null));
        profile.Reasons.ShouldBeEmpty();
    }
}
