using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Counts wrong tries of a person and locks the account for a while.</summary>
internal static class Failures
{
    /// <summary>Wrong tries in a row that lock an account.</summary>
    public const int Most = 5;

    /// <summary>One statement counts and locks, so that no try is lost between replicas.</summary>
    /// <remarks>A try that locks is an event of its own.</remarks>
    public static async Task CountAsync(Act act, Guid person, int lockMinutes, CancellationToken cancellation)
    {
        var until = act.Now.AddMinutes(lockMinutes);
        await act.Context.Database.ExecuteSqlAsync($"""
            UPDATE registry.person SET
                failures = CASE WHEN locked_until <= {act.Now} THEN 1 ELSE failures + 1 END,
                locked_until = CASE WHEN locked_until <= {act.Now} THEN NULL
                    WHEN locked_until IS NULL AND failures + 1 >= {Most} THEN {until} ELSE locked_until END
            WHERE id = {person}
            """, cancellation);
        if (await act.Context.People.AnyAsync(p => p.Id == person && p.Failures == Most && p.LockedUntil > act.Now, cancellation))
            act.RecordFor(act.Actor, act.Now, "LockAccount", $"person/{person}", Act.Done, new { minutes = lockMinutes });
    }

    /// <summary>Forgets them, unless the account is locked.</summary>
    /// <returns>False when it is locked, disabled, or, for a password, that is no more the one that was checked or has run out.</returns>
    public static async Task<bool> ForgetAsync(Act act, PersonRow person, SignInMeans means, CancellationToken cancellation) => await act.Context.Database.ExecuteSqlAsync($"""
        UPDATE registry.person SET failures = 0, locked_until = NULL
        WHERE id = {person.Id} AND state = {PersonRow.Active} AND (locked_until IS NULL OR locked_until <= {act.Now})
            AND ({means != SignInMeans.Password} OR (password_hash = {person.PasswordHash} AND (password_until IS NULL OR password_until > {act.Now})))
        """, cancellation) == 1;
}
