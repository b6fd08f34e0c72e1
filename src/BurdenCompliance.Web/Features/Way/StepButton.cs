using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>A button that takes a step.</summary>
/// <param name="IsPrimary">The one thing to do now.</param>
internal sealed record StepButton(CasePage Sheet, WayAct Act, bool IsPrimary);
