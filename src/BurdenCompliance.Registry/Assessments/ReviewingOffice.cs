using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Which office reviews: the nearest on the way up that has a reviewer who did not draft; the own office first.</summary>
internal static class ReviewingOffice
{
    // A tree of offices is a handful of levels; a circle must not hang the act.
    private const int MostLevels = 10;

    public static async Task<Guid?> OfAsync(
        RegistryDbContext context, Guid office, HashSet<Guid> drafters, DateTimeOffset now, CancellationToken cancellation)
    {
        Guid? at = office;
        for (var level = 0; level < MostLevels && at is { } here; level++)
        {
            if ((await HoldersAsync(context, [here], Post.Reviewer, now, cancellation)).Any(p => !drafters.Contains(p)))
                return here;
            at = await context.Offices.Where(o => o.Id == here).Select(o => o.ParentId).SingleOrDefaultAsync(cancellation);
        }
        return null;
    }

    /// <summary>Who holds a post in one of these offices just now.</summary>
    public static Task<List<Guid>> HoldersAsync(RegistryDbContext context, Guid[] offices, Post post, DateTimeOffset now, CancellationToken cancellation) =>
        (from held in context.Posts
         where offices.Contains(held.OfficeId) && held.Post == post && held.FromAt <= now && (held.UntilAt == null || held.UntilAt > now)
         join person in context.People on held.PersonId equals person.Id
         where person.State == PersonRow.Active
         select person.Id).Distinct().ToListAsync(cancellation);
}
