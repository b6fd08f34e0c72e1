namespace BurdenCompliance.Drafts.Profile;

/// <summary>Level of an issuer by the region in its name, else by whom it writes to.</summary>
internal static class IssuerLevels
{
    private const int LongestRegion = 10;

    /// <summary>The level and the words that decided it; null when neither name nor recipients tell.</summary>
    public static (Level? Level, string Words) Of(string issuer, IReadOnlyList<string> recipients)
    {
        var (level, region) = Region(issuer);
        var written = string.Join('，', recipients);
        if (level == Level.City && region.EndsWith('市') && !region.Contains('省') && Hint(written) is { Level: Level.County } below)
            return (Level.County, $"{region}，主送“{below.Words}”");
        if (level is not null)
            return (level, region);
        if (IsCentral(issuer))
            return (Level.Central, issuer);
        if (Hint(written) is { } hint)
            return (hint.Level, $"主送“{hint.Words}”");
        foreach (var usual in ProfileWords.All.DefaultLevels)
        {
            if (ProfileWords.FirstIn(issuer, usual.Words) is { } word)
                return (Parse(usual.Level), $"{word}（一般层级）");
        }
        return (null, "");
    }

    /// <summary>Length of the stretch at the head of a name that says which region it belongs to.</summary>
    public static int EndOfRegion(string name) => Walk(name).End;

    private static (Level? Level, string Region) Region(string name)
    {
        var (level, start, end) = Walk(name);
        var region = name[start..end];
        if (level is null || !ProfileWords.All.Municipalities.Any(city => region.StartsWith(city, StringComparison.Ordinal)))
            return (level, region);
        // A municipality ranks with provinces and its districts with cities.
        return (level == Level.City ? Level.Province : level == Level.County ? Level.City : level, region);
    }

    private static (Level? Level, int Start, int End) Walk(string name)
    {
        var words = ProfileWords.All;
        var start = name.StartsWith(words.Party, StringComparison.Ordinal) ? words.Party.Length : 0;
        var end = start;
        Level? level = null;
        foreach (var group in words.Regions)
        {
            if (Find(name, end, group) is not { } found)
                continue;
            end = found;
            level = Parse(group.Level);
        }
        if (level is null && words.Provinces.FirstOrDefault(one => name.AsSpan(start).StartsWith(one, StringComparison.Ordinal)) is { } province)
            return (Level.Province, start, start + province.Length);
        return (level, start, end);
    }

    private static int? Find(string name, int from, LevelWords group)
    {
        for (var at = from + 1; at < name.Length && at - from <= LongestRegion; at++)
        {
            foreach (var suffix in group.Suffixes)
            {
                if (string.CompareOrdinal(name, at, suffix, 0, suffix.Length) == 0 && IsRegion(name, at, suffix))
                    return at + suffix.Length;
            }
        }
        return null;
    }

    private static bool IsRegion(string name, int at, string suffix)
    {
        var words = ProfileWords.All;
        var before = name.AsSpan(0, at + suffix.Length);
        var after = name.AsSpan(at + suffix.Length);
        // 州 within a name: 澄州市, 沧州县.
        if (suffix is "州" or "盟" && after.Length > 0 && after[0] is '省' or '市' or '县' or '区')
            return false;
        foreach (var word in words.NotAfterRegion)
        {
            if (after.StartsWith(word, StringComparison.Ordinal))
                return false;
        }
        return (ProfileWords.EndOf(before, words.NotRegions)?.Length ?? 0) <= suffix.Length;
    }

    private static bool IsCentral(string issuer)
    {
        var central = ProfileWords.All.Central;
        return central.Prefixes.Any(prefix => issuer.StartsWith(prefix, StringComparison.Ordinal))
            || ProfileWords.EndOf(issuer, central.Ministries) is not null;
    }

    private static (Level Level, string Words)? Hint(string recipients)
    {
        foreach (var hint in ProfileWords.All.LevelHints)
        {
            if (ProfileWords.FirstIn(recipients, hint.Words) is { } word)
                return (Parse(hint.Level), word);
        }
        return null;
    }

    private static Level Parse(string name) =>
        WireNames.TryParse(name, out Level level) ? level : throw new InvalidDataException($"profile-words.json: {name}");
}
