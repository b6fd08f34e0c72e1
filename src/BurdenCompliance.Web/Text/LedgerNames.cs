using System.Globalization;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Text;

/// <summary>Chinese names of the ledger's values; the key in <c>LedgerWording.resx</c> is type and value joined.</summary>
internal static class LedgerNames
{
    /// <exception cref="InvalidOperationException">The value has no name.</exception>
    public static string Of<T>(T value) where T : struct, Enum =>
        LedgerWording.ResourceManager.GetString($"{typeof(T).Name}{value}")
        ?? throw new InvalidOperationException($"No name for {typeof(T).Name}.{value}.");

    /// <summary>Name of a field that cannot be kept.</summary>
    /// <exception cref="InvalidOperationException">The field has no name.</exception>
    public static string Field(string field) => LedgerWording.ResourceManager.GetString($"Field{field}")
        ?? throw new InvalidOperationException($"No name for field {field}.");

    /// <summary>2026年8月3日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>−27.7%, +3%, or a dash when last year was 0.</summary>
    public static string Change(YearOverYear figure) => figure.Change is { } change
        ? (change < 0 ? "−" : change > 0 ? "+" : "") + Math.Abs(change).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>77.4%.</summary>
    public static string Percent(decimal? share) => share is { } known ? known.ToString("0.#", CultureInfo.InvariantCulture) + "%" : "—";

    /// <summary>The scheme as every figure names it: 通用口径, 本局口径（第2版）.</summary>
    public static string Of(CountingScheme scheme) =>
        scheme.Version == 0 ? scheme.Name : string.Format(LedgerWording.SchemeVersion, scheme.Name, scheme.Year, scheme.Version);
}
