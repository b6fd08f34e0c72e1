using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Nobody decides on own work: who drafted does not review or sign, who reviewed does not sign.</summary>
internal static class OwnWork
{
    public static async Task<bool> IsAsync(
        RegistryDbContext context, Guid assessment, Guid person, Post post, HashSet<Guid> drafters, CancellationToken cancellation) => post switch
    {
        Post.Reviewer => drafters.Contains(person),
        Post.Approver => drafters.Contains(person) || await context.Set<DecisionRow>()
            .AnyAsync(d => d.AssessmentId == assessment && d.Role == DecisionRole.Review && d.PersonId == person, cancellation),
        _ => false,
    };
}
