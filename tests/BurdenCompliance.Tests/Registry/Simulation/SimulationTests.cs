namespace BurdenCompliance.Tests.Registry.Simulation;

/// <summary>Ledger, ceiling and decisions as a state machine: no order of crashes, repeats and interleavings breaks what is promised, and each wrong order is found out.</summary>
public sealed class SimulationTests
{
    private const int Seeds = 5_000;

    [Fact]
    public void No_seed_breaks_the_order_that_the_registry_keeps() =>
        Enumerable.Range(1, Seeds).Select(seed => (seed, Flaws: Run.Flaws(seed, Protocol.Right))).Where(run => run.Flaws.Count > 0).ShouldBeEmpty();

    [Theory]
    [InlineData(Protocol.CountThenInsert, "I4")]
    [InlineData(Protocol.NumberOutside, "I3")]
    [InlineData(Protocol.KeyNotClaimed, "I2")]
    [InlineData(Protocol.StateNotHeld, "I6")]
    [InlineData(Protocol.ToldTooEarly, "I1")]
    [InlineData(Protocol.AuditApart, "I7")]
    internal void A_wrong_order_is_found_out(Protocol planted, string invariant) =>
        Enumerable.Range(1, 200).SelectMany(seed => Run.Flaws(seed, planted)).ShouldContain(flaw => flaw.StartsWith(invariant, StringComparison.Ordinal));

    [Fact]
    public void A_seed_gives_the_same_run_each_time() =>
        Run.Flaws(7, Protocol.NumberOutside).ShouldBe(Run.Flaws(7, Protocol.NumberOutside));
}
