namespace BurdenCompliance.Rules;

/// <summary>Numbers of provisions as they are cited.</summary>
internal static class ChineseNumber
{
    /// <summary>1 to 99 in Chinese: 三, 十, 二十一; beyond, in digits.</summary>
    public static string Of(int value)
    {
        const string digits = "〇一二三四五六七八九";
        if (value is < 1 or > 99) return value.ToString();
        var (tens, ones) = (value / 10, value % 10);
        return (tens > 1 ? digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones].ToString() : "");
    }
}
