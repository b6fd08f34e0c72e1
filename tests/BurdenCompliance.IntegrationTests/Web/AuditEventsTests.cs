using System.Net;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A script of acts over HTTP, and the events that must be in the audit: these, once each, and no others.</summary>
[Collection(SiteCollection.Name)]
public sealed class AuditEventsTests(Site site)
{
    [Fact]
    public async Task Acts_of_a_drafter_are_found_one_to_one()
    {
        var account = await site.AddPersonAsync("lin");
        using var client = site.NewClient();
        await client.SendSignInAsync(account, "wrong");
        await client.SendSignInAsync(account, Samples.Password);
        client.DefaultRequestHeaders.Add("RequestVerificationToken", Site.Token(await client.GetStringAsync("/account")));
        await client.UploadAsync("/api/v1/examinations", Docx.Of("各单位自行安排。"));
        await client.UploadAsync("/api/v1/examinations", Docx.Of("机密★10年", "关于某事的通知"));
        var opened = await client.UploadAsync("/api/v1/assessments", Docx.Of("各单位自行安排。"), key: Guid.NewGuid().ToString("N"));
        var address = opened.Headers.Location!.ToString();
        var page = address.Replace("/api/v1", "", StringComparison.Ordinal);
        foreach (var path in new[] { address, page, $"{page}/history", $"{page}/annotated.docx", $"{address}/form.docx" })
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        (await client.GetAsync($"/assessments/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await client.PostAsync("/account/password", Form(("present", "wrong"), ("wanted", "x"), ("again", "x")));
        await client.PostAsync("/sign-out", Form());
        (await FoundAsync(account)).ShouldBe(
        [
            "ChangePassword refused", "Check done", "Download done", "Download done", "OpenAssessment done", "RecordRefusal refused", "SignIn done", "SignIn refused",
            "SignOut done", "View done", "View done", "View done",
        ]);
    }

    [Fact]
    public async Task Acts_of_administrators_and_a_lock_are_found_one_to_one()
    {
        var (account, security, audit, keeper) = (await site.AddPersonAsync("lin"), await site.AddPersonAsync("secadmin"), await site.AddPersonAsync("auditadmin"), await site.AddPersonAsync("pei"));
        using (var client = site.NewClient())
        {
            for (var i = 0; i < 6; i++)
                await client.SendSignInAsync(account, "wrong");
        }
        (await FoundAsync(account)).ShouldBe(["LockAccount done", .. Enumerable.Repeat("SignIn refused", 6)]);

        using (var client = await site.SignInAsync(security))
        {
            var id = (await site.SqlAsync("SELECT id || '&' || office_id FROM registry.person WHERE account = $1", account))!.ToString()!.Split('&');
            await client.PostAsync("/people?handler=Give", Form(("id", id[0]), ("office", id[1]), ("post", "Reviewer")));
            await client.PostAsync("/people?handler=Take", Form(("id", id[0]), ("office", id[1]), ("post", "Reviewer")));
            await client.PostAsync("/settings?handler=Change", Form(("name", "AlertMail"), ("value", $"{security}@yunling.example")));
            await client.PostAsync("/settings?handler=Change", Form(("name", "AuditDays"), ("value", "400")));
        }
        (await FoundAsync(security)).ShouldBe(["ChangeSetting done", "ChangeSetting refused", "GivePost done", "SignIn done", "TakePost done"]);

        using (var client = await site.SignInAsync(audit))
            (await client.PostAsync("/audit/export", Form())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FoundAsync(audit)).ShouldBe(["ExportAudit done", "SignIn done"]);

        using (var client = await site.SignInAsync(keeper))
            (await client.GetAsync("/reports?handler=Csv")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FoundAsync(keeper)).ShouldBe(["Export done", "SignIn done"]);
        Cli.Burden.Run("ledger", "verify", "--data", site.Data).Exit.ShouldBe(0);
        (await site.SqlAsync("SELECT actor || ' ' || outcome FROM registry.audit_event WHERE act = 'VerifyAudit' ORDER BY seq DESC LIMIT 1")).ShouldBe("operator done");
    }

    [Fact]
    public async Task Signing_withdrawing_and_backing_up_are_found_one_to_one()
    {
        var (drafter, reviewer, approver) = (await site.AddPersonAsync("lin"), await site.AddPersonAsync("he"), await site.AddPersonAsync("xu"));
        using var drafting = await site.SignInAsync(drafter);
        using var reviewing = await site.SignInAsync(reviewer);
        using var approving = await site.SignInAsync(approver);
        var id = await drafting.OpenAsync(Docx.Of("各单位自行安排。"));
        await drafting.SubmitAsync(id);
        await reviewing.PassAsync(id);
        (await approving.StepAsync(id, "signature", new { revision = 4, fileSha256 = "x", catalogSha256 = "x", code = "000000" })).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await approving.SignAsync(id, await site.CodeAsync(approver));
        var other = await drafting.OpenAsync(Docx.Of("各单位自行办理。"));
        await drafting.TakeAsync(other, "withdraw", new { revision = 1 });
        (await FoundAsync(drafter)).Where(IsChange).ShouldBe(
        [
            "ChoosePlanItem done", "ConfirmProfile done", "OpenAssessment done", "OpenAssessment done", "SignIn done", "Submit done", "Withdraw done",
        ]);
        (await FoundAsync(reviewer)).Where(IsChange).ShouldBe(["Pass done", "SignIn done"]);
        (await FoundAsync(approver)).Where(IsChange).ShouldBe(["SignIn done", "SignOff done", "StepUp done", "StepUp refused"]);

        using var folder = new IntegrationTests.Registry.DataFolder("backup");
        var before = await BackupsAsync();
        Cli.Burden.Run("backup", folder.Path, "--data", site.Data).Exit.ShouldBe(0);
        (await BackupsAsync()).ShouldBe(before + 1);
    }

    // Looks are counted in tests of their own; the script reads between the acts.
    private static bool IsChange(string found) => found != "View done";

    private async Task<long> BackupsAsync() =>
        (long)(await site.SqlAsync("SELECT count(*) FROM registry.audit_event WHERE act = 'BackUp' AND actor = 'operator' AND outcome = 'done'"))!;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    // Looks may wait a second before they are written.
    private async Task<string[]> FoundAsync(string account)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        var text = await site.SqlAsync("SELECT string_agg(act || ' ' || outcome, ',' ORDER BY act COLLATE \"C\", outcome COLLATE \"C\") FROM registry.audit_event WHERE actor = $1", account);
        return ((string)text!).Split(',');
    }
}
