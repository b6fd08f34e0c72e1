using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;
using Microsoft.Extensions.Logging.Abstractions;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Many hands at one ceiling; the same at full size over HTTP is <c>tests/quota-race.sh</c>.</summary>
[Collection(PostgresCollection.Name)]
public sealed class QuotaRaceTests(PostgresFixture postgres)
{
    private const int Cap = 60;
    private const int Attempts = 600;
    private const int ClientsEach = 16;

    [Fact]
    public async Task Exactly_the_ceiling_goes_out_numbered_without_a_gap()
    {
        var options = new RegistryOptions
        {
            DataDirectory = postgres.DataPath,
            ConnectionString = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Application, ClusterRoles.Database),
        };
        await using var second = new RegistryDatabase(options, TimeProvider.System, NullLoggerFactory.Instance);
        await second.StartAsync(default);
        var bench = await LedgerBench.OpenAsync(postgres);
        await bench.ImportAsync(Cap);
        var series = (await bench.Series.RunAsync("云竞发", DocumentForm.RedHead, 0, bench.Actor))!.Id;
        var benches = new[] { bench, bench.Over(second) };
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 2 * ClientsEach).Select(client => Task.Run(() => RunAsync(benches[client % 2], client))));

        var quota = await bench.Quota.RunAsync(bench.Office);
        var entries = (await bench.List.RunAsync(new EntryFilter([bench.Office], 2026), size: 1000)).Items;
        quota.Used.ShouldBe(Cap);
        entries.Select(e => e.Number!.Value).Order().ShouldBe(Enumerable.Range(1, Cap));
        (await bench.Report.OfOfficeAsync(bench.Office))!.Of(ReportSection.Month).Sum(line => line.Figure.ThisYear).ShouldBe(Cap);

        async Task RunAsync(LedgerBench mine, int client)
        {
            var random = new Random(client);
            for (int attempt; (attempt = Interlocked.Increment(ref next)) <= Attempts;)
            {
                // A quarter gives up on the way; then, and now and then without need, the same request is sent again.
                for (var tries = 0; tries < 2; tries++)
                {
                    using var patience = new CancellationTokenSource();
                    if (tries == 0 && random.Next(4) == 0)
                        patience.CancelAfter(random.Next(12));
                    try
                    {
                        var outcome = await mine.Register.RunAsync(
                            LedgerBench.Facts(), null, series, null, IdempotencyKey.For($"race-{attempt}"), mine.Actor, patience.Token);
                        (outcome is LedgerOutcome.Entered or LedgerOutcome.OverCeiling).ShouldBeTrue();
                        if (random.Next(4) != 0)
                            break;
                    }
                    catch (Exception e) when (patience.IsCancellationRequested && e is OperationCanceledException or RegistryUnavailableException)
                    {
                        if (random.Next(2) == 0)
                            break;
                    }
                }
            }
        }
    }
}
