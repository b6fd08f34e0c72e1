using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Ends a session.</summary>
public sealed class SignOut
{
    private readonly Acts _acts;

    internal SignOut(Acts acts) => _acts = acts;

    /// <summary>Ends it; one already ended stays as it is.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task RunAsync(Session session, CancellationToken cancellation = default) =>
        _acts.RunAsync(session.Actor, nameof(SignOut), key: null, async act =>
        {
            await act.Context.Sessions.Where(s => s.Id == session.Id && s.EndedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.EndedAt, act.Now).SetProperty(s => s.EndedBy, nameof(SignOut)), cancellation);
            act.Record($"person/{session.Actor.PersonId}", Act.Done, new { session = session.Id });
            return true;
        }, cancellation);
}
