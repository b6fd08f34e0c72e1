using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Text;

/// <summary>How the hours of a duty come about, in one line.</summary>
internal static class BurdenText
{
    public static string Reckoning(InformationDuty duty)
    {
        var units = string.Format(duty.UnitsFrom == UnitsFrom.Usual ? BurdenWording.UnitsUsual : BurdenWording.Units, duty.Units);
        var sum = string.Format(BurdenWording.Sum, units, duty.PerYear.ToString("0.#"), duty.Minutes, duty.HoursPerYear.ToString("N0"));
        return duty.Who.Length > 0 ? string.Format(BurdenWording.ByWhom, duty.Name, duty.Who, sum) : string.Format(BurdenWording.ByNobody, duty.Name, sum);
    }
}
