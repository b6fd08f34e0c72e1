using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Finds one assessment by its id.</summary>
public sealed class FindAssessment
{
    private readonly RegistryDatabase _database;

    internal FindAssessment(RegistryDatabase database) => _database = database;

    /// <summary>The assessment, or null when there is none that the actor may see.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<Assessment?> RunAsync(Actor actor, Guid id, CancellationToken cancellation = default) =>
        _database.LookAsync(context => InAsync(context, actor, id, cancellation));

    internal static async Task<Assessment?> InAsync(RegistryDbContext context, Actor actor, Guid id, CancellationToken cancellation)
    {
        var one = context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == id);
        var summary = await one.Select(AssessmentSummary.FromRow).SingleOrDefaultAsync(cancellation);
        return summary is null ? null : new Assessment(summary, await one.Select(a => a.Examination).SingleAsync(cancellation));
    }
}
