using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>Four people decide on each draft at once, through two instances over one database.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ContentionTests(PostgresFixture postgres)
{
    /// <summary>1,000 by <c>BURDEN_CONTENTION=1000</c>; fewer in the suite, so that it takes seconds.</summary>
    private static readonly int Drafts = int.TryParse(Environment.GetEnvironmentVariable("BURDEN_CONTENTION"), out var asked) ? asked : 25;

    [Fact]
    public async Task Exactly_one_decision_each_and_the_others_are_told_who_was_first_and_when()
    {
        await using var second = new RegistryDatabase(
            new RegistryOptions
            {
                DataDirectory = postgres.DataPath,
                ConnectionString = postgres.Database.Cluster!.ConnectionString(ClusterRoles.Application, ClusterRoles.Database),
            }, TimeProvider.System, NullLoggerFactory.Instance);
        await second.StartAsync(default);
        var (here, there) = (new Way(postgres.Database, postgres.Files), new Way(second, postgres.Files));
        await here.GivePostsAsync();
        var before = await AuditAsync();

        var ids = new List<Guid>();
        for (var i = 0; i < Drafts; i++)
        {
            var id = await here.AtAsync(AssessmentState.Review);
            await here.RuleAsync(id, confirmed: true, Way.He, 0, 1);
            ids.Add(id);
        }
        var prepared = await AuditAsync();

        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) =>
        {
            // All four saw the same revision before any of them acts.
            var (he, ning) = (await here.SeenAsync(id, Way.He), await there.SeenAsync(id, Way.Ning));
            Check(await here.CaseAsync(id), await Task.WhenAll(here.PassAsync(he), there.ReturnAsync(ning), there.PassAsync(he), here.ReturnAsync(ning, correction: true)));
        });
        (await AuditAsync() - prepared).ShouldBe(4L * Drafts);
        (prepared - before).ShouldBeGreaterThan(0);

        var waiting = ids.Where(id => here.CaseAsync(id).Result.Standing.State == AssessmentState.SignOff).ToList();
        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) =>
        {
            var (xu, qiu) = (await here.SeenAsync(id, Way.Xu), await there.SeenAsync(id, Way.Qiu));
            Check(await here.CaseAsync(id), await Task.WhenAll(here.SignAsync(xu), there.SignAsync(qiu), there.ReturnAsync(xu), here.ReturnAsync(qiu, correction: true)));
        });
        foreach (var id in ids)
            (await here.CaseAsync(id)).Decisions.GroupBy(d => (d.Round, d.Role)).ShouldAllBe(g => g.Count() == 1);
    }

    private static void Check(AssessmentCase before, StepOutcome[] outcomes)
    {
        var won = outcomes.OfType<StepOutcome.Done>().ShouldHaveSingleItem().Standing;
        won.Revision.ShouldBe(before.Standing.Revision + 1);
        outcomes.OfType<StepOutcome.Overtaken>().Count().ShouldBe(3);
        outcomes.OfType<StepOutcome.Overtaken>().ShouldAllBe(o => o.State == won.State && o.By.Length > 0 && o.At == won.Since);
    }

    private Task<long> AuditAsync() => postgres.Database.LookAsync(c => c.AuditEvents.LongCountAsync());
}
