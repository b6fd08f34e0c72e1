namespace BurdenCompliance.Registry;

/// <summary>Where an office stands in its year.</summary>
public enum QuotaSignal
{
    /// <summary>At this pace the year stays within the ceiling.</summary>
    Within,
    /// <summary>At this pace the year passes the ceiling.</summary>
    Near,
    /// <summary>The next document stands above the ceiling.</summary>
    Over,
}

/// <summary>The ceiling of an office's year, what is used, and where the year is going.</summary>
/// <param name="OfficeId">Whose.</param>
/// <param name="Year">Business year.</param>
/// <param name="Scheme">What counts.</param>
/// <param name="LastYear">Counted last year; null while last year is not in the ledger.</param>
/// <param name="Plan">Items of the approved plan, or null.</param>
/// <param name="Ceiling">The lower of the two, or null without either.</param>
/// <param name="Used">Counted this year.</param>
/// <param name="Passes">Day on which the year passes the ceiling at the pace so far; null when it does not, or there is no ceiling.</param>
/// <param name="StatementId">书面说明 that was filed, or null.</param>
/// <param name="AsOf">Day in Asia/Shanghai.</param>
public sealed record QuotaState(
    Guid OfficeId, int Year, CountingScheme Scheme, int? LastYear, int? Plan, int? Ceiling, int Used, DateOnly? Passes, Guid? StatementId, DateOnly AsOf)
{
    /// <summary>Which number the next counted document would be.</summary>
    public int Next => Used + 1;

    /// <summary>The next counted document needs a 书面说明 that is not filed.</summary>
    public bool NeedsStatement => Next > Ceiling && StatementId is null;

    /// <summary>For colour and words.</summary>
    public QuotaSignal Signal => Next > Ceiling ? QuotaSignal.Over : Passes is null ? QuotaSignal.Within : QuotaSignal.Near;
}
