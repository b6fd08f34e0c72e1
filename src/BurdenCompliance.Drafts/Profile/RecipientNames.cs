namespace BurdenCompliance.Drafts.Profile;

/// <summary>Takes a list of recipients apart, one unit an entry, what they share written out (各市、县人民政府 is two).</summary>
internal static class RecipientNames
{
    /// <summary>The units in the order written.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var group in SplitOutside(text.Trim().TrimEnd('：', ':'), "，,；;\n"))
        {
            foreach (var name in Group(group))
                yield return name;
        }
    }

    private static IEnumerable<string> Group(string group)
    {
        var parts = SplitOutside(group, "、 \u3000\t");
        if (parts.Count > 1 && parts[0] is ['各', .. var first] && IsProvinces(first))
            return [string.Join('、', parts)];
        var names = new List<string>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
            names.Add(WithHead(parts, i, names) + Tail(parts, i));
        return names;
    }

    private static bool IsProvinces(string first) => first is "省" or "省（区、市）";

    // “各市、县（市、区）人民政府”: a bare region takes its unit from the next part that has one.
    private static string Tail(List<string> parts, int at)
    {
        if (!IsBareRegion(parts[at]))
            return "";
        for (var next = at + 1; next < parts.Count; next++)
        {
            if (UnitAt(parts[next]) is { } unit)
                return unit;
        }
        return "";
    }

    private static string WithHead(List<string> parts, int at, List<string> names)
    {
        var part = parts[at];
        if (at == 0)
            return part;
        var before = names[^1];
        // “县政府各部门、各直属机构”
        if (ProfileWords.All.CarriedBodies.Contains(part) && before.IndexOf('各', StringComparison.Ordinal) is > 0 and var owner)
            return before[..owner] + part;
        // “各乡镇党委、人民政府”
        if (ProfileWords.All.BareUnits.Contains(part) && UnitAt(before) is { } unit)
            return before[..^unit.Length] + part;
        // “各村（社区）党组织、村（居）民委员会”, “各市、县人民政府”
        if (before.StartsWith('各') && !part.Contains('各') && Rank(part) is { } rank && Rank(before[1..]) is { } above && rank >= above)
            return "各" + part;
        return part;
    }

    private static bool IsBareRegion(string part) => part.TrimStart('各') is { Length: > 0 } region && RegionLength(region) == region.Length;

    private static string? UnitAt(string part)
    {
        var start = part.StartsWith('各') ? 1 : 0;
        var length = RegionLength(part[start..]);
        return length == 0 || start + length == part.Length ? null : part[(start + length)..];
    }

    // Length of “县（市、区）”, “乡镇”, “设区市” at the head of a name.
    private static int RegionLength(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is '（' && text.IndexOf('）', at) is > 0 and var close && text.AsSpan(at, close - at).IndexOfAny("省市县区州旗镇乡街村居") >= 0)
                at = close + 1;
            else if (text.AsSpan(at).StartsWith("街道办", StringComparison.Ordinal))
                break;
            else if (ProfileWords.All.RecipientRegions.FirstOrDefault(region => string.CompareOrdinal(text, at, region, 0, region.Length) == 0) is { } found)
                at += found.Length;
            else
                break;
        }
        return at;
    }

    private static int? Rank(string text) => text.Length == 0 ? null : text[0] switch
    {
        '省' => 1,
        '设' or '地' or '市' or '州' or '盟' => 2,
        '县' or '区' or '旗' => 3,
        '乡' or '镇' or '街' => 4,
        '村' or '社' or '居' => 5,
        _ => null,
    };

    private static List<string> SplitOutside(string text, string separators)
    {
        var parts = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                depth += text[i] is '（' or '(' ? 1 : text[i] is '）' or ')' && depth > 0 ? -1 : 0;
                if (depth > 0 || !separators.Contains(text[i]))
                    continue;
            }
            if (text.AsSpan(start, i - start).Trim() is { Length: > 0 } part)
                parts.Add(part.ToString());
            start = i + 1;
        }
        return parts;
    }
}
