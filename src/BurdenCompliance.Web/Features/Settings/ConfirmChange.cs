using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.Settings;

/// <summary>Asks the second person for the second factor for exactly this change, then confirms; page and API do it here.</summary>
internal sealed class ConfirmChange(StepUp stepUp, ChangeSettings change)
{
    public async Task<SettingOutcome> RunAsync(HttpContext context, Guid id, string? code) =>
        await stepUp.RunAsync(context.Actor(), code, ChangeSettings.BoundTo(id), context.RequestAborted) is StepUpOutcome.Granted(var grant)
            ? await change.ConfirmAsync(context.Actor(), id, grant, context.RequestAborted)
            : new SettingOutcome.Refused(SettingRefusal.StepUp);
}
