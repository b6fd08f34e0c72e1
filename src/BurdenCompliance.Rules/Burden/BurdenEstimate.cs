using System.Collections.Immutable;

namespace BurdenCompliance.Rules;

/// <summary>What a draft costs those below in hours (减负测算): every information duty it sets, priced with the catalog's figures.</summary>
/// <param name="HoursPerYear">All duties together.</param>
/// <param name="Duties">In document order.</param>
public sealed record BurdenEstimate(decimal HoursPerYear, ImmutableArray<InformationDuty> Duties)
{
    /// <summary>No duty found.</summary>
    public static readonly BurdenEstimate None = new(0, []);
}

/// <summary>A duty to hand in, fill in, upload, draft or sign: who, what, how often, by when, and its price.</summary>
/// <param name="Kind">Kind of the catalog, such as <c>form</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="What">The words that name the thing.</param>
/// <param name="Who">The words that name those who owe it; empty when the draft does not say.</param>
/// <param name="Units">How many owe it.</param>
/// <param name="UnitsFrom">Where that number comes from.</param>
/// <param name="PerYear">Times a year.</param>
/// <param name="Frequency">The words that say how often; empty when once.</param>
/// <param name="Deadline">The words that say by when, or empty.</param>
/// <param name="Minutes">Minutes a unit needs each time.</param>
/// <param name="HoursPerYear">Units × times × minutes, in hours.</param>
public sealed record InformationDuty(
    string Kind, string Name, string What, string Who, int Units, UnitsFrom UnitsFrom, decimal PerYear, string Frequency, string Deadline,
    int Minutes, decimal HoursPerYear, Passage Passage);

/// <summary>Where the number of units comes from.</summary>
public enum UnitsFrom
{
    /// <summary>The text says it: 14个乡镇.</summary>
    Text,
    /// <summary>The catalog's usual number of such units under an issuer of that level.</summary>
    Usual,
    /// <summary>Nobody is named, or their number is not known: counted as one.</summary>
    One,
}
