using BurdenCompliance.IntegrationTests.Web;
using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A grant of the second factor serves once, its own person, for its own thing, for two minutes: tried on every write that asks for one.</summary>
[Collection(PostgresCollection.Name)]
public sealed class StepUpGrantTests(PostgresFixture postgres)
{
    private static readonly string[] Writes = [nameof(ChangeSettings), nameof(PurgeAudit), nameof(SignAssessment)];

    public static TheoryData<string> EveryWrite => [.. Writes];

    [Fact]
    public void These_are_all_the_writes_that_ask_for_one() =>
        Directory.EnumerateFiles(Path.Combine(Site.Root, "src", "BurdenCompliance.Registry"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(".UseStepUpAsync(", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ShouldBe(Writes);

    [Theory]
    [MemberData(nameof(EveryWrite))]
    public async Task A_grant_that_is_invented_foreign_bound_otherwise_too_old_or_used_changes_nothing(string name)
    {
        using var folder = new DataFolder();
        await using var copy = name == nameof(PurgeAudit) ? await AuditCopy.MakeAsync(postgres, folder) : null;
        var write = copy is not null ? await PurgeAsync(copy, folder) : name == nameof(SignAssessment) ? await SignAsync() : await ConfirmAsync();
        var other = Way.Person(write.Actor.Account == "two" ? "four" : "two", [.. write.Actor.Posts]);
        foreach (var misused in new[]
        {
            Guid.NewGuid(), await Grants.GiveAsync(write.Acts, other, write.BoundTo), await Grants.GiveAsync(write.Acts, write.Actor, $"{write.BoundTo}0"),
            await Grants.GiveAsync(write.Acts, write.Actor, write.BoundTo, secondsAgo: 121), await Grants.GiveAsync(write.Acts, write.Actor, write.BoundTo, isUsed: true),
        })
            (await write.RunAsync(misused)).ShouldBeFalse();
        (await write.RunAsync(await Grants.GiveAsync(write.Acts, write.Actor, write.BoundTo, secondsAgo: 100))).ShouldBeTrue();
    }

    private async Task<Write> SignAsync()
    {
        var way = new Way(postgres.Database, postgres.Files);
        await way.GivePostsAsync();
        var id = await way.AtAsync(AssessmentState.SignOff);
        var seen = (await way.CaseAsync(id)).Assessment.Summary;
        return new Write(postgres.Acts, Way.Xu, SignAssessment.BoundTo(seen.File.Sha256, seen.Catalog.Sha256),
            async grant => await way.SignWithAsync(await way.SeenAsync(id, Way.Xu), grant) is StepOutcome.Done);
    }

    private async Task<Write> ConfirmAsync()
    {
        var (first, second) = (Way.Person("one", Post.SecurityAdministrator), Way.Person("three", Post.SecurityAdministrator));
        var settings = new ChangeSettings(postgres.Acts, new PeopleOptions());
        (await settings.ChangeAsync(first, SettingName.SecrecyRule, "off")).ShouldBeOfType<SettingOutcome.Done>();
        var change = await postgres.Database.LookAsync(c => c.Set<SettingChangeRow>().Where(s => s.State == SettingChangeState.Pending).Select(s => s.Id).SingleAsync());
        return new Write(postgres.Acts, second, ChangeSettings.BoundTo(change), async grant => await settings.ConfirmAsync(second, change, grant) is SettingOutcome.Done);
    }

    private static async Task<Write> PurgeAsync(AuditCopy copy, DataFolder folder)
    {
        var (audit, _) = await copy.PeopleAsync();
        await copy.ActsAsync(days: -1200, 3);
        var acts = new Acts(copy.Database, TimeProvider.System);
        var purge = new PurgeAudit(acts, copy.Database, new PeopleOptions(), TimeProvider.System, folder.At("archive"));
        var part = (await purge.LookAsync()).ShouldNotBeNull();
        return new Write(acts, audit, PurgeAudit.BoundTo(part), grant => purge.RunAsync(audit, part, grant));
    }

    /// <summary>A write that asks for a grant.</summary>
    /// <param name="RunAsync">True when it was done.</param>
    private sealed record Write(Acts Acts, Actor Actor, string BoundTo, Func<Guid, Task<bool>> RunAsync);
}
