using BurdenCompliance.Registry;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Says in words where an office's year stands.</summary>
internal static class QuotaWords
{
    /// <summary>The heading: 在年度总量以内, …</summary>
    public static string Heading(QuotaState quota) => quota.Ceiling is null ? LedgerWording.QuotaUnknown : LedgerNames.Of(quota.Signal);

    /// <summary>What the next document would be, and where the year goes.</summary>
    public static string Sentence(QuotaState quota)
    {
        var text = quota.LastYear is { } last
            ? string.Format(LedgerWording.QuotaNext, quota.Next, last) : string.Format(LedgerWording.QuotaNextAlone, quota.Next);
        if (quota.Plan is { } plan)
            text += string.Format(LedgerWording.QuotaPlan, plan);
        if (quota.Ceiling is not { } ceiling)
            return text + LedgerWording.QuotaNoCeiling;
        if (quota.Next > ceiling)
            return text + (quota.StatementId is null ? LedgerWording.QuotaNeedsStatement : LedgerWording.QuotaHasStatement);
        return text + (quota.Passes is { } day ? string.Format(LedgerWording.QuotaPasses, day.Month, ceiling) : string.Format(LedgerWording.QuotaStays, ceiling));
    }
}
