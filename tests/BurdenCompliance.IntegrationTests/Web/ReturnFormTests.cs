using System.Net;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A draft goes back with every reason that was written, or not at all.</summary>
[Collection(SiteCollection.Name)]
public sealed class ReturnFormTests(Site site)
{
    [Fact]
    public async Task A_reason_without_its_code_is_asked_for_and_nothing_typed_is_lost()
    {
        using var shan = await site.SignInAsync("shan");
        var id = await shan.OpenAsync(Docx.Of("青溪县水利局关于做好渠道清淤工作的通知", "各乡镇人民政府：", "渠道清淤由县水利局自行完成。"));
        await shan.SubmitAsync(id);
        using var gao = await site.SignInAsync("gao");
        using var answer = await gao.PostAsync($"/assessments/{id}/review?handler=Return", new FormUrlEncodedContent(
        [
            new("seen", $"{await gao.RevisionAsync(id)}"), new("key", Guid.NewGuid().ToString("N")), new("kind", "return"),
            new("Code", "unfounded-exception"), new("Place", ""), new("Mend", "请改为一次性报送"),
            new("Code", ""), new("Place", ""), new("Mend", "落款日期也要改"),
        ]));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("第 2 条写了内容");
        page.ShouldContain("value=\"请改为一次性报送\"");
        page.ShouldContain("value=\"落款日期也要改\"");
        (await gao.CaseAsync(id)).GetProperty("standing").GetProperty("state").GetString().ShouldBe("review");
    }
}
