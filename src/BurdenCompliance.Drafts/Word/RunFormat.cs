namespace BurdenCompliance.Drafts.Word;

/// <summary>What the properties of a run say; null and 0 where they say nothing.</summary>
internal record struct RunFormat(string? Font, int HalfPoints, bool? Bold, bool? Red, bool? Vanish, string? Style)
{
    /// <summary>This, with what it leaves open taken from below.</summary>
    public readonly RunFormat Over(in RunFormat below) => new(
        Font ?? below.Font, HalfPoints != 0 ? HalfPoints : below.HalfPoints, Bold ?? below.Bold, Red ?? below.Red, Vanish ?? below.Vanish, Style);
}

/// <summary>What the properties of a paragraph say; null where they say nothing.</summary>
internal record struct ParagraphFormat(string? Alignment, bool? PageBreak, int? Outline, int? NumId, int? Level)
{
    /// <summary>This, with what it leaves open taken from below.</summary>
    public readonly ParagraphFormat Over(in ParagraphFormat below) => new(
        Alignment ?? below.Alignment, PageBreak ?? below.PageBreak, Outline ?? below.Outline, NumId ?? below.NumId, Level ?? below.Level);
}
