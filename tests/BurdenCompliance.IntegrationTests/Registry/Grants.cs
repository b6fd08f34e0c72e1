using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>Second factors as if given; how they are asked for has tests of its own.</summary>
internal static class Grants
{
    /// <summary>One given some seconds ago.</summary>
    public static Task<Guid> GiveAsync(Acts acts, Actor actor, string boundTo, int secondsAgo = 0, bool isUsed = false) => acts.RunAsync(actor, "TestGrant", key: null, act =>
    {
        var row = new StepUpRow
        {
            Id = Guid.CreateVersion7(act.Now), PersonId = actor.PersonId, BoundTo = boundTo, At = act.Now.AddSeconds(-secondsAgo), UsedAt = isUsed ? act.Now : null,
        };
        act.Context.Add(row);
        act.Record(@object: null, Act.Done, new { });
        return Task.FromResult(row.Id);
    }, default);
}
