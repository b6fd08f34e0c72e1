using BurdenCompliance.IntegrationTests.Cli;
using BurdenCompliance.Registry;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The oldest lines of the audit leave by one way only, and the chain still holds.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PurgeAuditTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Lines_whose_time_is_over_are_archived_and_removed_and_what_is_left_and_the_archive_verify()
    {
        using var folder = new DataFolder();
        await using var copy = await AuditCopy.MakeAsync(postgres, folder);
        var (audit, other) = await copy.PeopleAsync();
        await copy.ActsAsync(days: -1200, 12);
        await copy.ActsAsync(days: -170, 5);
        var clock = TimeProvider.System;
        var acts = new Acts(copy.Database, clock);
        var purge = new PurgeAudit(acts, copy.Database, new PeopleOptions(), clock, folder.At("archive"));
        var part = (await purge.LookAsync())!;
        part.Through.ShouldBeGreaterThanOrEqualTo(12);
        (await purge.RunAsync(audit, part, Guid.NewGuid())).ShouldBeFalse();
        (await purge.RunAsync(audit, part with { Hash = new string('a', 64) }, await Grants.GiveAsync(acts, audit, PurgeAudit.BoundTo(part)))).ShouldBeFalse();
        await Should.ThrowAsync<PostgresException>(async () => await purge.RunAsync(other, part, await Grants.GiveAsync(acts, other, PurgeAudit.BoundTo(part))));
        (await purge.LookAsync()).ShouldBe(part);
        await using (await copy.TakeTurnAsync())
            (await purge.RunAsync(audit, part, await Grants.GiveAsync(acts, audit, PurgeAudit.BoundTo(part)))).ShouldBeFalse();

        (await purge.RunAsync(audit, part, await Grants.GiveAsync(acts, audit, PurgeAudit.BoundTo(part)))).ShouldBeTrue();
        (await purge.LookAsync()).ShouldBeNull();
        Verify("--connection", copy.Connection).ShouldContain($"第 1 至 {part.Through} 行已归档清除");
        Verify("--export", folder.At("archive", PurgeAudit.NameOf(1, part.Through))).ShouldStartWith($"完好 共 {part.Through} 行");
        await copy.ForgeAsync("DELETE FROM registry.audit_event WHERE act = 'PurgeAudit'");
        Verify("--connection", copy.Connection).ShouldStartWith("不符");
    }

    [Theory]
    [InlineData("SELECT registry.audit_purge(gen_random_uuid(), 1, '')", "23514")]
    [InlineData("DELETE FROM registry.audit_event", "42501")]
    [InlineData("UPDATE registry.setting SET value = '30' WHERE name = 'audit-days'; INSERT INTO registry.setting VALUES ('audit-days', '30')", "23514")]
    public async Task The_application_role_has_no_other_way(string sql, string state) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql))).SqlState.ShouldBe(state);

    private static string Verify(params string[] arguments) => Burden.Run(["ledger", "verify", .. arguments]).Output;
}
