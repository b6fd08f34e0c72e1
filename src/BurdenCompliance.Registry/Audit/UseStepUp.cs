using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Spends a second factor inside an act.</summary>
internal static class UseStepUp
{
    private static readonly TimeSpan Serves = TimeSpan.FromMinutes(2);

    /// <summary>True once, for the person and the thing it was given for.</summary>
    public static async Task<bool> UseStepUpAsync(this Act act, Guid grant, string boundTo, CancellationToken cancellation)
    {
        var since = act.Now - Serves;
        return await act.Context.Set<StepUpRow>()
            .Where(s => s.Id == grant && s.PersonId == act.Actor.PersonId && s.BoundTo == boundTo && s.UsedAt == null && s.At >= since)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.UsedAt, act.Now), cancellation) == 1;
    }
}
