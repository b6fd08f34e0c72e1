using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Ledger;

[Collection(PostgresCollection.Name)]
public sealed class LedgerTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Numbers_follow_each_other_within_series_and_year()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var series = (await bench.Series.RunAsync("云试发", DocumentForm.RedHead, 41, bench.Actor)).ShouldNotBeNull().Id;
        (await bench.EnteredAsync(series: series)).DocumentNumber.ShouldBe("云试发〔2026〕42号");
        (await bench.EnteredAsync(series: series)).Number.ShouldBe(43);
        (await bench.Series.ListAsync(bench.Office)).ShouldHaveSingleItem().LastNumber.ShouldBe(43);
        (await bench.Series.RunAsync("云试发", DocumentForm.RedHead, 0, bench.Actor)).ShouldBeNull();
        bench.Clock.Now = DateTimeOffset.Parse("2027-01-04T09:00:00+08:00");
        (await bench.EnteredAsync(series: series, date: new DateOnly(2026, 12, 31))).DocumentNumber.ShouldBe("云试发〔2026〕44号");
        (await bench.EnteredAsync(series: series)).DocumentNumber.ShouldBe("云试发〔2027〕1号");
    }

    [Fact]
    public async Task A_year_before_the_series_was_opened_here_gets_no_number_of_it()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var series = (await bench.Series.RunAsync("云旧发", DocumentForm.RedHead, 12, bench.Actor)).ShouldNotBeNull().Id;
        (await bench.Register.RunAsync(LedgerBench.Facts(), new DateOnly(2025, 12, 30), series, null, null, bench.Actor))
            .ShouldBe(new LedgerOutcome.NumberedElsewhere("云旧发", 2026));
        (await bench.EnteredAsync(date: new DateOnly(2025, 12, 30))).DocumentNumber.ShouldBeNull();
        (await bench.EnteredAsync(series: series)).Number.ShouldBe(13);
    }

    [Fact]
    public async Task The_year_is_that_of_Shanghai()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var note = LedgerBench.Facts(form: DocumentForm.Note);
        bench.Clock.Now = DateTimeOffset.Parse("2027-12-31T23:59:59.9+08:00");
        (await bench.EnteredAsync(note)).BusinessDate.ShouldBe(new DateOnly(2027, 12, 31));
        bench.Clock.Now = DateTimeOffset.Parse("2028-01-01T00:00:00+08:00");
        (await bench.EnteredAsync(note)).BusinessDate.ShouldBe(new DateOnly(2028, 1, 1));
        bench.Clock.Now = DateTimeOffset.Parse("2028-02-29T16:00:00Z");
        (await bench.EnteredAsync(note)).BusinessDate.ShouldBe(new DateOnly(2028, 3, 1));
    }

    [Fact]
    public async Task What_was_refused_leaves_nothing_but_its_audit_row()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        (await bench.Register.RunAsync(LedgerBench.Facts(title: " "), null, null, null, null, bench.Actor)).ShouldBe(new LedgerOutcome.WrongField("Title"));
        (await bench.Register.RunAsync(LedgerBench.Facts(), new DateOnly(2026, 8, 4), null, null, null, bench.Actor)).ShouldBe(new LedgerOutcome.WrongDate());
        (await bench.Register.RunAsync(LedgerBench.Facts(), null, Guid.NewGuid(), null, null, bench.Actor)).ShouldBe(new LedgerOutcome.NotFound("series"));
        (await bench.Register.RunAsync(LedgerBench.Facts(), null, null, Guid.NewGuid(), null, bench.Actor)).ShouldBeOfType<LedgerOutcome.PlanItemTaken>();
        (await bench.List.RunAsync(new EntryFilter([bench.Office], 2026) { WholeBook = true })).Items.ShouldBeEmpty();
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(0);
    }

    [Fact]
    public async Task A_repeat_is_answered_and_enters_nothing()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bench.EnteredAsync(key: "once")));
        all.Select(e => e.Id).Distinct().ShouldHaveSingleItem();
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(1);
        await Should.ThrowAsync<KeyUsedOtherwiseException>(() =>
            bench.Register.RunAsync(LedgerBench.Facts(), null, null, null, IdempotencyKey.For("once", "other"), bench.Actor));
    }

    [Fact]
    public async Task The_first_document_above_last_year_waits_for_the_statement()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(3);
        for (var i = 0; i < 3; i++)
            await bench.EnteredAsync();
        var refused = (await bench.Register.RunAsync(LedgerBench.Facts(), null, null, null, null, bench.Actor)).ShouldBeOfType<LedgerOutcome.OverCeiling>();
        (refused.Quota.LastYear, refused.Quota.Next, refused.Quota.NeedsStatement, refused.Quota.Signal).ShouldBe((3, 4, true, QuotaSignal.Over));
        // Watched and uncounted ones are not held back.
        await bench.EnteredAsync(LedgerBench.Facts(form: DocumentForm.Note));

        (await bench.Statements.RunAsync(2026, "中共云栖市委办公室", new DateOnly(2026, 8, 3), "新增防汛任务。", null, bench.Actor)).ShouldBeOfType<FileStatementOutcome.Filed>();
        await bench.EnteredAsync();
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(4);
    }

    [Fact]
    public async Task A_void_frees_the_place_and_keeps_the_number()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(1);
        var series = (await bench.Series.RunAsync("云试函", DocumentForm.RedHead, 0, bench.Actor))!.Id;
        var first = await bench.EnteredAsync(series: series);
        var back = (await bench.Void.RunAsync(first.Id, "印错", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>().Entry;
        (back.Kind, back.Weight, back.Names, back.Reason).ShouldBe((EntryKind.Voided, -1, first.Id, "印错"));
        (await bench.Void.RunAsync(first.Id, "再作废", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.TakenBack>().By.Id.ShouldBe(back.Id);
        (await bench.EnteredAsync(series: series)).Number.ShouldBe(2);
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(1);
        (await bench.List.RunAsync(new EntryFilter([bench.Office], 2026))).Items.ShouldHaveSingleItem().Number.ShouldBe(2);
        (await bench.List.RunAsync(new EntryFilter([bench.Office], 2026) { WholeBook = true })).Items.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_correction_stands_in_place_of_the_old_line()
    {
        var bench = await LedgerBench.OpenAsync(postgres);
        var old = await bench.EnteredAsync();
        var line = (await bench.Correct.RunAsync(
            old.Id, LedgerBench.Facts(form: DocumentForm.Note), new DateOnly(2026, 7, 1), "实为便笺", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>().Entry;
        (line.DocumentId, line.Names, line.Kind).ShouldBe((old.DocumentId, (Guid?)old.Id, EntryKind.CorrectedTo));
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(0);
        (await new FindDocument(postgres.Database).RunAsync(bench.Office, line.Id)).Select(e => (e.Kind, e.Weight)).ShouldBe(
            [(EntryKind.Registered, 1), (EntryKind.CorrectedFrom, -1), (EntryKind.CorrectedTo, 1)]);
        (await bench.Correct.RunAsync(line.Id, LedgerBench.Facts(), new DateOnly(2025, 7, 1), "去年", null, bench.Actor)).ShouldBe(new LedgerOutcome.WrongDate());
        (await bench.Correct.RunAsync(line.Id, LedgerBench.Facts(), new DateOnly(2026, 7, 2), "是红头", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>();
        (await bench.Quota.RunAsync(bench.Office)).Used.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_of_another_office_do_not_exist()
    {
        var (one, other) = (await LedgerBench.OpenAsync(postgres), await LedgerBench.OpenAsync(postgres));
        var entry = await one.EnteredAsync();
        (await other.Void.RunAsync(entry.Id, "不是我的", null, other.Actor)).ShouldBe(new LedgerOutcome.NotFound("entry"));
        (await new FindDocument(postgres.Database).RunAsync(other.Office, entry.Id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE registry.ledger_entry SET title = 'x'")]
    [InlineData("DELETE FROM registry.ledger_entry")]
    [InlineData("TRUNCATE registry.ledger_entry")]
    [InlineData("ALTER TABLE registry.ledger_entry DISABLE TRIGGER ALL")]
    [InlineData("UPDATE registry_year.ledger_entry_2026 SET title = 'x'")]
    [InlineData("SELECT count(*) FROM registry_year.ledger_entry_2026")]
    [InlineData("UPDATE registry.ledger_tally SET documents = 0")]
    [InlineData("UPDATE registry.counting_scheme SET rules = '[]'")]
    [InlineData("DELETE FROM registry.quota")]
    public async Task The_application_role_may_not(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [InlineData("UPDATE registry.ledger_entry SET title = 'x'")]
    [InlineData("DELETE FROM registry_year.ledger_entry_2026")]
    public async Task Even_the_owner_meets_the_trigger(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Owner, sql))).MessageText.ShouldContain("append-only");
}
