using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>The tree of regions and offices, kept by the system administrator.</summary>
[Collection(SiteCollection.Name)]
public sealed class OfficesTests(Site site, Browser browser)
{
    [Fact]
    public async Task An_office_is_added_moved_renamed_and_closed_when_nobody_works_in_it()
    {
        var name = $"云岭市档案馆{Guid.NewGuid():N}"[..14];
        await using var window = await browser.OpenAsync(site, account: "sysadmin");
        var page = window.Page;
        await page.GotoAsync("/offices");
        var city = page.Locator("section.region", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "云岭市" }) });
        await city.GetByLabel("增加机关 云岭市").ClickAsync();
        var form = city.Locator("> details form").Last;
        await form.GetByLabel("机关全称").FillAsync(name);
        await form.GetByLabel("简称").FillAsync("市档案馆");
        await form.GetByLabel("上级机关").SelectOptionAsync("市委办公室");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        var row = page.Locator(".office-row", new() { HasText = name });
        await Expect(row).ToHaveClassAsync("row office-row depth-1");
        await row.GetByLabel($"修改 {name}").ClickAsync();
        await row.GetByLabel("所在区域").SelectOptionAsync("青溪县");
        await row.GetByLabel("上级机关").SelectOptionAsync("");
        await row.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.Locator("section.region", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "青溪县" }) })).ToContainTextAsync(name);
        await row.GetByRole(AriaRole.Button, new() { Name = $"停用 {name}" }).ClickAsync();
        await Expect(row).ToContainTextAsync("已停用");
        await page.GotoAsync("/people");
        (await page.GetByLabel("所在机关").InnerTextAsync()).ShouldNotContain(name);
        window.Violations.ShouldBeEmpty();
        (await site.SqlAsync("SELECT string_agg(act, ',' ORDER BY seq) FROM registry.audit_event WHERE object = (SELECT 'office/' || id FROM registry.office WHERE name = $1)", name))
            .ShouldBe("AddOffice,ChangeOffice,CloseOffice");
    }

    [Theory]
    [InlineData("Close", "云岭市政务服务和数据局", null, HttpStatusCode.Conflict)]
    [InlineData("Office", "云岭市人民政府办公室", "云岭市政务服务和数据局", HttpStatusCode.Conflict)]
    [InlineData("Office", "云岭市人民政府办公室", "云岭市人民政府办公室", HttpStatusCode.Conflict)]
    public async Task An_office_in_use_is_not_closed_and_none_stands_under_itself(string handler, string office, string? parent, HttpStatusCode status)
    {
        using var client = await site.SignInAsync("sysadmin");
        (await PostAsync(client, handler, await FieldsAsync(office, parent))).ShouldBe(status);
    }

    [Theory]
    [InlineData("name", "", 422)]
    [InlineData("kind", "ministry-of-nothing", 422)]
    [InlineData("level", "moon", 422)]
    [InlineData("rank", "0", 422)]
    [InlineData("rank", "x", 400)]
    [InlineData("region", "", 400)]
    [InlineData("id", "x", 400)]
    public async Task What_cannot_be_read_or_used_changes_nothing(string field, string value, int status)
    {
        using var client = await site.SignInAsync("sysadmin");
        var form = await FieldsAsync("青溪县水利局", parent: null);
        form[field] = value;
        ((int)await PostAsync(client, "Office", form)).ShouldBe(status);
        (await site.SqlAsync("SELECT count(*) FROM registry.office WHERE name = '青溪县水利局' AND kind = 'department' AND level = 'county'")).ShouldBe(1L);
    }

    [Fact]
    public async Task Two_offices_of_one_name_are_a_conflict_also_at_once()
    {
        using var client = await site.SignInAsync("sysadmin");
        var form = await FieldsAsync("青溪县水利局", parent: null);
        form.Remove("id");
        form["name"] = $"青溪县粮站{Guid.NewGuid():N}"[..12];
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostAsync(client, "Office", form)));
        answers.Count(a => a == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a == HttpStatusCode.Conflict).ShouldBe(5);
    }

    private async Task<Dictionary<string, string>> FieldsAsync(string office, string? parent) => new(StringComparer.Ordinal)
    {
        ["id"] = await IdAsync(office), ["name"] = office, ["shortName"] = office[..5], ["kind"] = "department", ["level"] = office.Contains('县') ? "county" : "city",
        ["region"] = (await site.SqlAsync("SELECT region_id FROM registry.office WHERE name = $1", office))!.ToString()!,
        ["parent"] = parent is null ? "" : await IdAsync(parent), ["rank"] = "6", ["word"] = "青水",
    };

    private async Task<string> IdAsync(string office) => (await site.SqlAsync("SELECT id FROM registry.office WHERE name = $1", office))!.ToString()!;

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string handler, Dictionary<string, string> form)
    {
        using var answer = await client.PostAsync($"/offices?handler={handler}", new FormUrlEncodedContent(form));
        return answer.StatusCode;
    }
}
