using System.Net;
using System.Text.RegularExpressions;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The 评估表 as page and as Word file of the same assessment.</summary>
[Collection(SiteCollection.Name)]
public sealed class FormTests(Site site)
{
    [Fact]
    public async Task Page_and_Word_file_say_the_same()
    {
        using var lin = await site.SignInAsync("lin");
        var file = Docx.Of(
            "青禾县水利局文件", "青禾县水利局关于做好汛期物资清点工作的通知", "各乡镇人民政府：", "各乡镇每周五前将物资清点统计表报送县水利局。",
            "县水利局将对各乡镇开展专项督查。", "青禾县水利局", "2026年3月2日");
        var id = await lin.OpenAsync(file);
        await lin.TakeAsync(id, "confirm-profile", new { revision = 1 });
        await lin.TakeAsync(id, "dispositions", new { version = 1, findings = new[] { 1 }, kind = "excepted", basis = "云办发〔2026〕3号 <b>", reason = "防汛 & 抢险" });
        await lin.TakeAsync(id, "plan-item", new { version = 1, outOfPlan = "上级临时部署" });

        var page = await lin.GetStringAsync($"/assessments/{id}/form");
        var word = await lin.GetByteArrayAsync($"/assessments/{id}/form.docx");
        var written = ((Reading.Done)DraftReader.Read(word, "form.docx")).Draft.Paragraphs.Select(p => Bare(p.Text)).ToList();
        var text = string.Concat(written);
        var cells = Regex.Matches(page, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
            .Select(m => Bare(WebUtility.HtmlDecode(Regex.Replace(m.Groups[1].Value, "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(5))))).ToList();
        cells.Count.ShouldBeGreaterThan(21 * 3);
        // The minute may pass between the two; room to sign is drawn otherwise on paper.
        foreach (var cell in cells.SkipLast(1).Where(c => c.Length > 0))
            text.ShouldContain(cell.Replace("；正文和附件", "正文和附件", StringComparison.Ordinal).Replace("；全文", "全文", StringComparison.Ordinal));
        string.Concat(cells).ShouldContain("云办发〔2026〕3号<b>；防汛&抢险");
        string.Concat(cells).ShouldContain("上级临时部署");
        written.ShouldContain(line => line.Contains("每周", StringComparison.Ordinal) && line.Length < 8, "how often");
        written.ShouldContain(line => line.StartsWith("约", StringComparison.Ordinal) && line.EndsWith("小时", StringComparison.Ordinal), "hours");
        (await lin.GetStringAsync($"/api/v1/assessments/{id}/plan-item")).ShouldContain("上级临时部署");
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
