using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Records that a person has looked at what the program cannot read: pictures, embedded objects, drawings (CLS-06).</summary>
public sealed class DeclareInspected
{
    private readonly RegistryDatabase _database;
    private readonly Acts _acts;

    internal DeclareInspected(RegistryDatabase database, Acts acts) => (_database, _acts) = (database, acts);

    /// <summary>Records the declaration in the audit; a second one changes nothing.</summary>
    /// <returns>The first declaration, or null when the actor's office has no such assessment.</returns>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<InspectionDeclared?> RunAsync(Actor actor, Guid assessment, CancellationToken cancellation = default) =>
        _acts.RunAsync(actor, nameof(DeclareInspected), key: null, async act =>
        {
            if (!await act.Context.Assessments.AnyAsync(a => a.Id == assessment && a.OfficeId == actor.OfficeId, cancellation))
            {
                act.Refuse(ObjectOf(assessment), "E_NOT_FOUND");
                return null;
            }
            if (await InAsync(act.Context, assessment, cancellation) is { } earlier)
                return earlier;
            act.Record(ObjectOf(assessment), Act.Done, new { inspected = true });
            return new InspectionDeclared(actor.Name, act.Now);
        }, cancellation);

    /// <summary>The declaration on record, or null.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<InspectionDeclared?> FindAsync(Actor actor, Guid assessment, CancellationToken cancellation = default) =>
        _database.LookAsync(async context => await context.Assessments.AnyAsync(a => a.Id == assessment && a.OfficeId == actor.OfficeId, cancellation)
            ? await InAsync(context, assessment, cancellation) : null);

    private static async Task<InspectionDeclared?> InAsync(RegistryDbContext context, Guid assessment, CancellationToken cancellation)
    {
        var found = ObjectOf(assessment);
        return await (from row in context.AuditEvents
                      where row.Object == found && row.Act == nameof(DeclareInspected) && row.Outcome == Act.Done
                      join person in context.People on row.PersonId equals (Guid?)person.Id
                      orderby row.Seq
                      select new InspectionDeclared(person.Name, row.At)).FirstOrDefaultAsync(cancellation);
    }

    private static string ObjectOf(Guid assessment) => $"assessment/{assessment}";
}

/// <summary>Who looked, and when.</summary>
/// <param name="Name">Name of the person.</param>
public sealed record InspectionDeclared(string Name, DateTimeOffset At);
