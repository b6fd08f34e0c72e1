using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>The row of a decision under way; UNIQUE by assessment, round and role.</summary>
internal static class DecisionMade
{
    public static async Task<DecisionRow> OfAsync(
        Step step, string words, string policy = "", string legality = "", string? seal = null, CancellationToken cancellation = default)
    {
        var (act, row) = (step.Act, step.Row);
        return new DecisionRow
        {
            AssessmentId = row.Id,
            Round = row.Round,
            Role = RoleOf(row.State),
            Act = step.Kind,
            Version = row.Version,
            FileSha256 = row.FileSha256,
            CatalogSha256 = row.CatalogSha256,
            Policy = policy,
            Legality = legality,
            Words = words,
            PersonId = act.Actor.PersonId,
            PersonName = act.Actor.Name,
            OfficeName = await act.Context.Offices.Where(o => o.Id == act.Actor.OfficeId).Select(o => o.Name).SingleAsync(cancellation),
            At = act.Now,
            Seal = seal,
        };
    }

    public static DecisionRole RoleOf(AssessmentState state) => state switch
    {
        AssessmentState.Review => DecisionRole.Review,
        AssessmentState.SignOff => DecisionRole.SignOff,
        _ => DecisionRole.Revocation,
    };
}
