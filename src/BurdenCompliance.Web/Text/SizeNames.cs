namespace BurdenCompliance.Web.Text;

/// <summary>Buckets of sizes, as the audit writes them, in Chinese.</summary>
internal static class SizeNames
{
    private const string UpTo = "up to ";
    private const string Over = "over ";

    public static string Of(string bucket) => bucket.StartsWith(UpTo, StringComparison.Ordinal)
        ? string.Format(SettingsWording.SizeUpTo, bucket[UpTo.Length..]) : string.Format(SettingsWording.SizeOver, bucket[Over.Length..]);
}
