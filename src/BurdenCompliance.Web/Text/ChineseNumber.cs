namespace BurdenCompliance.Web.Text;

/// <summary>Small numbers in Chinese numerals, as provisions are cited.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" };
        return ones == 0 ? head : head + Digits[ones];
    }
}
