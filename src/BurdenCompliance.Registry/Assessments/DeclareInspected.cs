using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Records that a person has looked at what the program cannot read in a file: pictures, embedded objects, drawings (CLS-06).</summary>
public sealed class DeclareInspected
{
    private readonly RegistryDatabase _database;
    private readonly Acts _acts;

    internal DeclareInspected(RegistryDatabase database, Acts acts) => (_database, _acts) = (database, acts);

    /// <summary>Records the declaration about the newest file; a second one changes nothing.</summary>
    /// <param name="actor">Who looked.</param>
    /// <param name="assessment">Which.</param>
    /// <param name="fileSha256">The file looked at.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<DeclareInspectedOutcome> RunAsync(Actor actor, Guid assessment, string fileSha256, CancellationToken cancellation = default) =>
        _acts.RunAsync<DeclareInspectedOutcome>(actor, nameof(DeclareInspected), key: null, async act =>
        {
            // A revision on its way is waited for: its file is another.
            await act.Context.Database.ExecuteSqlAsync($"SELECT 1 FROM registry.assessment WHERE id = {assessment} FOR UPDATE", cancellation);
            var seen = await act.Context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == assessment)
                .Select(a => new { a.FileSha256, a.Version }).SingleOrDefaultAsync(cancellation);
            if (seen is null)
                return Refused("E_NOT_FOUND", new DeclareInspectedOutcome.NotFound());
            if (seen.FileSha256 != fileSha256)
                return Refused("E_OTHER_FILE", new DeclareInspectedOutcome.OtherFile());
            var declared = await InAsync(act.Context, assessment, fileSha256, cancellation);
            if (declared is null)
            {
                act.Context.Add(new InspectionRow
                {
                    AssessmentId = assessment, FileSha256 = fileSha256, Version = seen.Version, PersonId = actor.PersonId, PersonName = actor.Name, At = act.Now,
                });
                act.Record($"assessment/{assessment}", Act.Done, new { version = seen.Version, fileSha256 });
            }
            return new DeclareInspectedOutcome.Declared(declared ?? new InspectionDeclared(actor.Name, act.Now));

            DeclareInspectedOutcome Refused(string code, DeclareInspectedOutcome outcome)
            {
                act.Refuse($"assessment/{assessment}", code);
                return outcome;
            }
        }, cancellation);

    /// <summary>The declaration about a file of an assessment that the actor sees, or null.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<InspectionDeclared?> FindAsync(Actor actor, Guid assessment, string fileSha256, CancellationToken cancellation = default) =>
        _database.LookAsync(async context => await context.Assessments.Where(Reach.Of(actor)).AnyAsync(a => a.Id == assessment, cancellation)
            ? await InAsync(context, assessment, fileSha256, cancellation) : null);

    internal static Task<InspectionDeclared?> InAsync(RegistryDbContext context, Guid assessment, string fileSha256, CancellationToken cancellation) =>
        context.Set<InspectionRow>().Where(i => i.AssessmentId == assessment && i.FileSha256 == fileSha256)
            .Select(i => new InspectionDeclared(i.PersonName, i.At)).SingleOrDefaultAsync(cancellation);
}

/// <summary>Who looked, and when.</summary>
/// <param name="Name">Name of the person.</param>
public sealed record InspectionDeclared(string Name, DateTimeOffset At);

/// <summary>What comes of declaring.</summary>
public abstract record DeclareInspectedOutcome
{
    private DeclareInspectedOutcome() { }

    /// <summary>On record, by this or an earlier request.</summary>
    public sealed record Declared(InspectionDeclared Inspection) : DeclareInspectedOutcome;

    /// <summary>No such assessment, or one that the actor does not see.</summary>
    public sealed record NotFound : DeclareInspectedOutcome;

    /// <summary>The draft has another file by now, which the actor has not looked at.</summary>
    public sealed record OtherFile : DeclareInspectedOutcome;
}
