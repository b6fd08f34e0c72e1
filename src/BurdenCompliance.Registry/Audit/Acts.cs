namespace BurdenCompliance.Registry;

/// <summary>The one way to change something: the change, its audit rows and the idempotency key are one transaction.</summary>
internal sealed class Acts(RegistryDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs an act and commits when <paramref name="run"/> returns; after <see cref="Act.Refuse"/> only the refusal is kept.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">Name of the verb.</param>
    /// <param name="key">Makes a repeat harmless; then <paramref name="run"/> asks <see cref="Act.FirstObjectAsync"/> first.</param>
    /// <param name="run">Changes through <see cref="Act.Context"/>, at least one <see cref="Act.Record"/>.</param>
    /// <param name="cancellation">Ends the wait; whether anything was changed, a repeat with the same key tells.</param>
    /// <exception cref="KeyUsedOtherwiseException">The key belongs to another request.</exception>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now; nothing is known to be changed.</exception>
    /// <exception cref="UnfitTextException">A text holds what cannot be kept; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(Actor actor, string act, IdempotencyKey? key, Func<Act, Task<T>> run, CancellationToken cancellation)
    {
        using var traced = ActsSource.Source.StartActivity(act);
        try
        {
            await using var context = database.NewContext();
            // The transaction is the unit; EF's savepoint in it would cost two round trips.
            context.Database.AutoSavepointsEnabled = false;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var running = new Act(context, Moment.Now(clock), actor, act, key, cancellation);
            var result = await run(running);
            if (!running.IsRefused)
            {
                await context.SaveChangesAsync(cancellation);
                // Last before the commit: whatever the audit makes others wait for, they wait for no longer than a commit.
                await running.WriteAuditAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            // Whoever hangs up on a refusal is written down all the same.
            using var patience = new CancellationTokenSource(Patience, clock);
            await transaction.RollbackAsync(patience.Token);
            context.ChangeTracker.Clear();
            await using var refusal = await context.Database.BeginTransactionAsync(patience.Token);
            await running.WriteAuditAsync(patience.Token);
            await refusal.CommitAsync(patience.Token);
            return result;
        }
        catch (Exception e) when (Unavailable.Is(e))
        {
            throw new RegistryUnavailableException(e);
        }
        catch (Exception e) when (UnfitTextException.Is(e))
        {
            throw new UnfitTextException(e);
        }
    }
}
