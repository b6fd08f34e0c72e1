using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Checks a person's code inside an act; a code serves once, whichever replica it reaches.</summary>
internal static class SecondFactor
{
    /// <summary>Posts that cannot be held without a second factor.</summary>
    public static bool IsNeededFor(Post post) => post is Post.Reviewer or Post.Approver || PostCode.IsAdministrator(post);

    /// <summary>Uses the code up; false when it is wrong, old or used.</summary>
    public static async Task<bool> UseAsync(Act act, PersonRow person, string? code, SecretBox box, CancellationToken cancellation)
    {
        if (person is not { TotpSecret: { } secret, TotpConfirmedAt: not null } || code is not { Length: > 0 and <= 20 }
            || Totp.StepOf(box.Open(secret), code, act.Now, person.TotpStep) is not { } step)
            return false;
        return await act.Context.People.Where(p => p.Id == person.Id && p.TotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.TotpStep, step), cancellation) == 1;
    }
}
