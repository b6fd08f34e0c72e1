using System.Collections.Immutable;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What became of the findings from one version of a draft to another.</summary>
public sealed class CompareVersions
{
    private readonly RegistryDatabase _database;

    internal CompareVersions(RegistryDatabase database) => _database = database;

    /// <summary>The two examinations with their findings matched, or null when there are no such versions that the actor may see.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<VersionComparison?> RunAsync(Actor actor, Guid id, int earlier, int later, CancellationToken cancellation = default) =>
        _database.LookAsync(async context =>
        {
            var found = await context.Assessments.Where(Reach.Of(actor)).Where(a => a.Id == id)
                .Join(context.Set<DraftVersionRow>().Where(v => v.Number == earlier || v.Number == later), a => a.Id, v => v.AssessmentId, (_, v) => v)
                .ToDictionaryAsync(v => v.Number, v => ExaminationJson.Parse(v.Examination), cancellation);
            if (!found.TryGetValue(earlier, out var before) || !found.TryGetValue(later, out var after))
                return null;
            return new VersionComparison(before, after, FindingMatching.Match(before.Findings, after.Findings));
        });
}

/// <summary>Two versions of a draft.</summary>
public sealed record VersionComparison(Examination Earlier, Examination Later, ImmutableArray<FindingMatch> Matches);
