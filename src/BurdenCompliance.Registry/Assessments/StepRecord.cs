using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Writes a step down: the guarded change of the assessment, the history, the notices, the audit.</summary>
internal static class StepRecord
{
    public static async Task<AssessmentStanding> WriteAsync(Step step, CancellationToken cancellation)
    {
        var (act, row) = (step.Act, step.Row);
        if (row.State != step.To || step.Kind == WayAct.Revise)
            await MoveAsync(step, cancellation);
        act.Context.Add(new AssessmentEventRow
        {
            AssessmentId = row.Id, At = act.Now, PersonId = act.Actor.PersonId, PersonName = act.Actor.Name, Post = step.Post, Act = step.Kind,
            From = row.State, To = step.To, Version = step.Changes.Revised?.Version ?? row.Version, Round = row.Round,
            Count = step.Count, Words = step.Words,
        });
        await Notify.AddAsync(step, cancellation);
        act.Record($"assessment/{row.Id}", Act.Done, new
        {
            from = row.State.Kebab(), to = step.To.Kebab(), post = step.Post.Kebab(), round = row.Round,
            version = step.Changes.Revised?.Version ?? row.Version, fileSha256 = step.Changes.Revised?.FileSha256 ?? row.FileSha256, count = step.Count,
        });
        await act.Context.SaveChangesAsync(cancellation);
        return await Steps.StandingAsync(act.Context, row.Id, cancellation);
    }

    private static async Task MoveAsync(Step step, CancellationToken cancellation)
    {
        var (row, changes) = (step.Row, step.Changes);
        var isBack = AssessmentWay.GoesBack(row.State, step.To);
        var seal = isBack ? null : changes.Seal ?? row.Seal;
        var round = isBack ? row.Round + 1 : row.Round;
        var since = row.State == step.To ? row.Since : step.Act.Now;
        var (reviewOffice, confirmed) = (changes.ReviewOfficeId ?? row.ReviewOfficeId, changes.IsProfileConfirmed ?? row.IsProfileConfirmed);
        var one = step.Act.Context.Assessments.Where(a => a.Id == row.Id && a.State == row.State && a.Revision == row.Revision);
        var moved = await one.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.State, step.To).SetProperty(a => a.Revision, row.Revision + 1).SetProperty(a => a.Round, round)
            .SetProperty(a => a.Since, since).SetProperty(a => a.Seal, seal).SetProperty(a => a.ReviewOfficeId, reviewOffice)
            .SetProperty(a => a.IsProfileConfirmed, confirmed), cancellation);
        // The row is locked: anything else is a defect.
        if (moved != 1)
            throw new InvalidOperationException($"The assessment {row.Id} moved under its lock.");
        if (changes.Revised is { } revised)
            await ReviseAsync(step.Act.Context, revised, cancellation);
    }

    private static Task<int> ReviseAsync(RegistryDbContext context, AssessmentRow to, CancellationToken cancellation) =>
        context.Assessments.Where(a => a.Id == to.Id).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Version, to.Version).SetProperty(a => a.FileName, to.FileName).SetProperty(a => a.FileSha256, to.FileSha256)
            .SetProperty(a => a.FileBytes, to.FileBytes).SetProperty(a => a.Title, to.Title).SetProperty(a => a.Issuer, to.Issuer)
            .SetProperty(a => a.DocumentNumber, to.DocumentNumber).SetProperty(a => a.Profile, to.Profile)
            .SetProperty(a => a.Examination, to.Examination).SetProperty(a => a.CatalogVersion, to.CatalogVersion)
            .SetProperty(a => a.CatalogSha256, to.CatalogSha256).SetProperty(a => a.Verdict, to.Verdict).SetProperty(a => a.Findings, to.Findings)
            .SetProperty(a => a.Body, to.Body).SetProperty(a => a.BodyWithAttachments, to.BodyWithAttachments)
            .SetProperty(a => a.Document, to.Document).SetProperty(a => a.LibreOffice, to.LibreOffice)
            .SetProperty(a => a.Clauses, to.Clauses), cancellation);
}
