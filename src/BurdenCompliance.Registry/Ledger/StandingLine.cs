using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>A line that nothing has taken back.</summary>
internal static class StandingLine
{
    /// <summary>Finds the line in the actor's office and holds its year; a line of another office is not found.</summary>
    public static async Task<(LedgerEntryRow? Line, HeldYear? Held, LedgerOutcome? Refusal)> HoldAsync(Act act, Guid id, CancellationToken cancellation)
    {
        var office = act.Actor.OfficeId;
        var lines = act.Context.Set<LedgerEntryRow>().AsNoTracking();
        var line = await lines.SingleOrDefaultAsync(e => e.OfficeId == office && e.Id == id && e.Weight > 0, cancellation);
        if (line is null)
            return (null, null, EnterDocument.Refused(act, office, "E_NO_ENTRY", new LedgerOutcome.NotFound("entry")));
        var held = await Ceiling.HoldAsync(act.Context, office, line.Year, cancellation);
        var by = await lines.SingleOrDefaultAsync(e => e.OfficeId == office && e.Year == line.Year && e.Names == id && e.Weight < 0, cancellation);
        return by is null ? (line, held, null)
            : (null, null, EnterDocument.Refused(act, office, "E_TAKEN_BACK", new LedgerOutcome.TakenBack(LedgerEntry.Of(by))));
    }

    /// <summary>Whether the line counts under the held year's scheme.</summary>
    public static bool IsCounted(LedgerEntryRow line, HeldYear held) =>
        held.Scheme.StandingOf(line.DocumentType, line.Form, line.Direction, line.SeriesWord) == CountingStanding.Counted;
}
