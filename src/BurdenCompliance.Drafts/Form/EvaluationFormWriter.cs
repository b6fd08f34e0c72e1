using BurdenCompliance.Drafts.Form;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BurdenCompliance.Drafts.Form.GridCell;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BurdenCompliance.Drafts;

/// <summary>Writes the 评估表 as a .docx, A4, from its fields; words of the document assessed stay words.</summary>
public static class EvaluationFormWriter
{
    private const string Title = "与为基层减负一致性评估表";
    private const int Short = 480;
    private const int Tall = 1400;

    /// <summary>Writes the form.</summary>
    public static byte[] Write(EvaluationForm form) => Page.Write($"{form.DocumentTitle}{Title}", Blocks(form));

    private static IEnumerable<OpenXmlElement> Blocks(EvaluationForm form)
    {
        yield return Lettering.Line(Title, Lettering.Title, 44, JustificationValues.Center);
        yield return Lettering.Line("", Lettering.Body, 32, JustificationValues.Center);
        yield return Facts(form);
        yield return Small("");
        yield return Provisions(form);
        yield return Small("");
        yield return Duties(form);
        if (form.DutiesSum.Length > 0)
            yield return Small(form.DutiesSum);
        yield return Small("");
        yield return Listed("例外情形", "条　　款", "事　　项", "依据和理由", form.Exceptions.Select(one => (one.Clause, one.What, one.Basis)));
        yield return Small("");
        yield return Listed("提问与回答", "条　　款", "提　　问", "回　　答", form.Answers.Select(one => (one.Clause, one.Question, one.Words)));
        yield return Small("");
        yield return Opinions(form);
        yield return Small($"规则目录版本：{form.CatalogVersion}　　制表时间：{form.Time}");
        yield return Small($"规则目录校验码（SHA-256）：{form.CatalogSha256}");
        yield return Small($"文件校验码（SHA-256）：{form.FileSha256}");
        if (form.SealCode.Length > 0)
            yield return Small($"印章码：{form.SealCode}");
    }

    private static OpenXmlElement Facts(EvaluationForm form)
    {
        var counts = form.Counts is { } known ? $"正文 {known.Body:N0}　正文和附件 {known.BodyWithAttachments:N0}　全文 {known.Document:N0}" : "";
        return new Grid(20, 33, 14, 33)
            .Row(Short, head: false, Label("文件名称"), new(form.DocumentTitle, 3))
            .Row(Short, head: false, Label("拟发文机关"), new(form.Issuer), Label("文　　种"), new(form.DocumentType))
            .Row(Short, head: false, Label("拟发文字号"), new(form.DocumentNumber), Label("性　　质"), new(form.Nature))
            .Row(Short, head: false, Label("主送范围"), new(form.Recipients, 3))
            .Row(Short, head: false, Label("发文立项"), new(form.PlanItem, 3))
            .Row(Short, head: false, Label("字　　数"), new(counts, 3))
            .Row(Short, head: false, Label("与有效文件重复情况"), new(form.Overlap, 3))
            .Row(Short, head: false, Label("对年度发文数的影响"), new(form.YearEffect, 3)).Table;
    }

    private static OpenXmlElement Provisions(EvaluationForm form)
    {
        var grid = new Grid(33, 15, 19, 33).Row(Short, head: true, Label("逐条评估情况", 4)).Row(Short, head: true, Label("条　　款"), Label("是否一致"), Label("位　　置"), Label("说　　明"));
        foreach (var answer in form.Provisions)
            grid.Row(Short, head: false, new(answer.Provision), new(Verdict(answer.Verdict), Middle: true), new(answer.Place), new(answer.Explanation));
        return grid.Table;
    }

    private static OpenXmlElement Duties(EvaluationForm form)
    {
        var grid = new Grid(36, 17, 17, 14, 16).Row(Short, head: true, Label("要求基层报送的事项", 5))
            .Row(Short, head: true, Label("报送内容"), Label("频　　次"), Label("时　　限"), Label("单位数"), Label("全年用时"));
        foreach (var duty in form.Duties)
            grid.Row(Short, head: false, new(duty.What), new(duty.HowOften, Middle: true), new(duty.ByWhen, Middle: true), new(duty.Units, Middle: true), new(duty.Hours, Middle: true));
        if (form.Duties.IsEmpty)
            grid.Row(Short, head: false, new GridCell("无", 5, Middle: true));
        return grid.Table;
    }

    private static OpenXmlElement Listed(string title, string first, string second, string third, IEnumerable<(string, string, string)> rows)
    {
        var grid = new Grid(20, 40, 40).Row(Short, head: true, Label(title, 3)).Row(Short, head: true, Label(first), Label(second), Label(third));
        var isEmpty = true;
        foreach (var (one, two, three) in rows)
        {
            grid.Row(Short, head: false, new(one), new(two), new(three));
            isEmpty = false;
        }
        if (isEmpty)
            grid.Row(Short, head: false, new GridCell("无", 3, Middle: true));
        return grid.Table;
    }

    private static OpenXmlElement Opinions(EvaluationForm form)
    {
        var grid = new Grid(22, 78);
        (string Label, FormOpinion Opinion)[] opinions =
        [
            ("起草单位\n自评结论", form.SelfAssessment), ("政策性\n审核意见", form.PolicyReview), ("合法合规性\n审核意见", form.LegalReview),
            ("一致性\n审核意见", form.ConsistencyReview), ("签批意见", form.SignOff),
        ];
        foreach (var (label, opinion) in opinions)
            grid.Row(Tall, head: false, Label(label), new(opinion.Text, Foot: Foot(opinion)));
        return grid.Table;
    }

    // Room for a signature and a date by hand where none was given.
    private static string Foot(FormOpinion opinion) =>
        $"签名：{(opinion.Name.Length > 0 ? opinion.Name : "　　　　　")}　　{(opinion.Date.Length > 0 ? opinion.Date : "　　年　　月　　日")}";

    private static string Verdict(ProvisionVerdict verdict) => verdict switch
    {
        ProvisionVerdict.Yes => "是",
        ProvisionVerdict.No => "否",
        ProvisionVerdict.NotApplicable => "不适用",
        _ => "待定",
    };

    private static WordParagraph Small(string words) => new(
        new ParagraphProperties(new SnapToGrid { Val = false }, new SpacingBetweenLines { Before = "40", Line = "320", LineRule = LineSpacingRuleValues.AtLeast }), Lettering.Run(words, Lettering.Body, 21));
}
