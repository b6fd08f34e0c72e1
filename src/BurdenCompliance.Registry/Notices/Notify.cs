namespace BurdenCompliance.Registry;

/// <summary>Tells those for whom a step is work, or news of their own work; nobody is reminded of anything.</summary>
internal static class Notify
{
    public static async Task AddAsync(Step step, CancellationToken cancellation)
    {
        if (step.Row.State == step.To)
            return;
        var (act, row) = (step.Act, step.Row);
        Guid[] offices = [.. new[] { row.OfficeId, step.Changes.ReviewOfficeId ?? row.ReviewOfficeId }.OfType<Guid>().Distinct()];
        IEnumerable<Guid> people = step.To switch
        {
            AssessmentState.Review => (await ReviewingOffice.HoldersAsync(act.Context, offices[^1..], Post.Reviewer, act.Now, cancellation)).Except(step.Drafters),
            AssessmentState.SignOff => (await ReviewingOffice.HoldersAsync(act.Context, offices, Post.Approver, act.Now, cancellation)).Except(step.Drafters),
            AssessmentState.ToIssue => step.Drafters.Concat(
                await ReviewingOffice.HoldersAsync(act.Context, [.. offices.Where(office => IssueStep.IsFor(office, row))], Post.LedgerKeeper, act.Now, cancellation)),
            AssessmentState.Returned or AssessmentState.Correction or AssessmentState.Void or AssessmentState.Issued => step.Drafters,
            _ => [],
        };
        foreach (var person in people.Where(p => p != act.Actor.PersonId && p != Guid.Empty).Distinct().Order())
        {
            var notice = Guid.CreateVersion7(act.Now);
            act.Context.Add(new NoticeRow
            {
                Id = notice, PersonId = person, AssessmentId = row.Id, Act = step.Kind, ToState = step.To, FromName = act.Actor.Name,
                Title = row.Title.Length > 0 ? row.Title : row.FileName, Words = step.Words, At = act.Now,
            });
            act.Context.Add(new OutboxRow { Id = Guid.CreateVersion7(act.Now), NoticeId = notice, CreatedAt = act.Now, NextAt = act.Now, Attempts = 0 });
        }
    }
}
