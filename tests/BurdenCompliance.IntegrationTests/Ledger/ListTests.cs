using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Which version of whose list binds an office that keeps none itself.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_list_that_its_keeper_replaced_binds_nobody_whatever_its_date()
    {
        var region = Guid.NewGuid();
        await OpenAsync(region, "region", rank: 0);
        var (party, government, bureau) = (await OpenAsync(region, "party-office", 1), await OpenAsync(region, "government-office", 2), await OpenAsync(region, "department", 3));
        await KeepAsync(party, new DateOnly(2027, 1, 1));
        await KeepAsync(party, new DateOnly(2026, 1, 1));
        (await BindingAsync(bureau)).Version.ShouldBe(2);
        // Of two keepers the later list counts.
        await KeepAsync(government, new DateOnly(2026, 6, 1));
        (await BindingAsync(bureau)).AsOf.ShouldBe(new DateOnly(2026, 6, 1));
        (await BindingAsync(party)).AsOf.ShouldBe(new DateOnly(2026, 1, 1));
    }

    private async Task<RetainedList> BindingAsync(Guid office) =>
        (await postgres.Database.LookAsync(context => KeepList.ForAsync(context, office, ListKind.Duties, default))).ShouldNotBeNull();

    private async Task KeepAsync(Guid office, DateOnly asOf) => (await new KeepList(postgres.Acts, postgres.Database).RunAsync(
        ListKind.Duties, asOf, LedgerBench.Sheet([["序号", "名称"], ["1", "防汛"]]), "清单.csv", $"{office}{asOf}", TestPeople.Actor() with { OfficeId = office }))
        .ShouldBeOfType<KeepListOutcome.Kept>();

    private Task<Guid> OpenAsync(Guid region, string kind, int rank) => postgres.Acts.RunAsync(Actor.System, "ListTests", key: null, act =>
    {
        var (id, name) = (Guid.NewGuid(), $"{kind}{region:N}");
        if (rank == 0)
            act.Context.Add(new RegionRow { Id = region, Name = name, Level = "city", Rank = 9 });
        else
            act.Context.Add(new OfficeRow
            {
                Id = id, RegionId = region, Name = name, ShortName = kind, Kind = kind, Level = "city", Rank = rank, DocumentWord = "", CreatedAt = act.Now,
            });
        act.Record(@object: null, Act.Done, new { });
        return Task.FromResult(id);
    }, default);
}
