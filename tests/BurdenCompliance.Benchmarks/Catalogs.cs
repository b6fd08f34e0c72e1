using BurdenCompliance.Rules;

namespace BurdenCompliance.Benchmarks;

/// <summary>The catalog beside this program.</summary>
internal static class Catalogs
{
    public static string RealPath => Path.Combine(AppContext.BaseDirectory, "RuleCatalog.json");

    public static Examiner Real() => Examiner.Load(RealPath);
}
