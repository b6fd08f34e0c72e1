using System.Net;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A file that is on record and no more on the disk: whatever needs it is refused in words, what does not goes on.</summary>
[Collection(SiteCollection.Name)]
public sealed class LostFileTests(Site site)
{
    [Fact]
    public async Task Nothing_is_signed_compared_or_given_out_without_its_file_and_all_goes_on_when_it_is_back()
    {
        using var lin = await site.SignInAsync("lin");
        using var he = await site.SignInAsync("he");
        using var xu = await site.SignInAsync("xu");
        byte[] draft = Docx.Of("青禾县水利局文件", $"青禾县水利局关于做好原件试验{Guid.NewGuid():N}的通知", "各乡镇人民政府：", "县水利局自行完成渠道清淤。", "青禾县水利局", "2026年3月2日");
        var id = await lin.OpenAsync(draft);
        await lin.SubmitAsync(id);
        var sha256 = (string)(await site.SqlAsync("SELECT file_sha256 FROM registry.assessment WHERE id = $1", id))!;
        var file = Path.Combine(site.Data, "files", sha256[..2], sha256);
        File.Delete(file);

        foreach (var address in new[] { $"/api/v1/assessments/{id}/annotated.docx", $"/api/v1/assessments/{id}/versions/1/original.docx" })
            (await (await lin.GetAsync(address)).ProblemAsync()).ShouldBe("503 E_FILE_LOST", address);
        foreach (var (client, address) in new[]
        {
            (lin, $"/assessments/{id}"), (he, $"/assessments/{id}/review"), (lin, $"/assessments/{id}/history"), (lin, $"/assessments/{id}/form"), (lin, $"/assessments/{id}/comparison?from=1&to=1"),
        })
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        (await he.StepAsync(id, "return", new { revision = await he.RevisionAsync(id), reasons = new[] { new { code = "overlap" } } })).Status.ShouldBe(HttpStatusCode.OK);
        await lin.TakeAsync(id, "submit", new { revision = await lin.RevisionAsync(id) });
        await he.PassAsync(id);

        var before = await StoredAsync(id);
        var signature = new { revision = await xu.RevisionAsync(id), fileSha256 = sha256, catalogSha256 = await CatalogAsync(id), code = await site.CodeAsync("xu"), words = "同意" };
        var (status, refused) = await xu.StepAsync(id, "signature", signature);
        $"{(int)status} {refused.GetProperty("code").GetString()}".ShouldBe("503 E_FILE_LOST");
        (await StoredAsync(id)).ShouldBe(before);

        await File.WriteAllBytesAsync(file, draft.Reverse().ToArray());
        (await xu.StepAsync(id, "signature", signature)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await File.WriteAllBytesAsync(file, draft);
        // The code was not used up by what was refused.
        (await xu.StepAsync(id, "signature", signature)).Status.ShouldBe(HttpStatusCode.OK);

        File.Delete(file);
        before = await StoredAsync(id);
        (await (await lin.FileAsync(id, "outgoing", draft)).ProblemAsync()).ShouldBe("503 E_FILE_LOST");
        (await StoredAsync(id)).ShouldBe(before);
        await File.WriteAllBytesAsync(file, draft);
    }

    private async Task<string> CatalogAsync(Guid id) => (string)(await site.SqlAsync("SELECT catalog_sha256 FROM registry.assessment WHERE id = $1", id))!;

    private async Task<string> StoredAsync(Guid id) => (string)(await site.SqlAsync("""
        SELECT concat_ws('|', state, revision, version, seal, (SELECT count(*) FROM registry.decision d WHERE d.assessment_id = a.id),
            (SELECT count(*) FROM registry.assessment_event e WHERE e.assessment_id = a.id)) FROM registry.assessment a WHERE id = $1
        """, id))!;
}
