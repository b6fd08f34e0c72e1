namespace BurdenCompliance.Drafts.Elements;

/// <summary>版记: 抄送机关, 印发机关和印发日期.</summary>
internal static class Imprint
{
    /// <summary>Takes one entry with the lines it runs over.</summary>
    public static void Read(Scan scan)
    {
        var element = LinePatterns.CopyTo.IsMatch(scan.Current.Compact) ? Element.CopyTo : Element.PrintedBy;
        var last = scan.Current;
        scan.Take(element, Zone.Imprint);
        while (element == Element.CopyTo && !scan.AtEnd && !last.IsLong && last.Compact[^1] is '，' or '、' && !scan.Current.IsLong
            && !LinePatterns.PrintedBy.IsMatch(scan.Current.Compact))
        {
            last = scan.Current;
            scan.Take(element, Zone.Imprint);
        }
    }
}
