using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>In which role a decision is made; one decision a role and round.</summary>
public enum DecisionRole
{
    /// <summary>办公室审核.</summary>
    Review,
    /// <summary>签批.</summary>
    SignOff,
    /// <summary>Takes a signature back.</summary>
    Revocation,
}

/// <summary>A decision made.</summary>
/// <param name="Version">Of the draft it was made on.</param>
/// <param name="Policy">政策性审核意见, or empty.</param>
/// <param name="Legality">合法合规性审核意见, or empty.</param>
/// <param name="Seal">Only on a signature.</param>
/// <param name="Reasons">Why it went back; empty when it went on.</param>
public sealed record Decision(
    int Round, DecisionRole Role, WayAct Act, int Version, string FileSha256, string CatalogSha256, string Policy, string Legality,
    string Words, string By, string Office, DateTimeOffset At, string? Seal, ImmutableArray<ReturnReason> Reasons);

/// <summary>Why an assessment goes back.</summary>
public enum ReturnCode
{
    /// <summary>与规定不一致的内容未改.</summary>
    BreachLeft,
    /// <summary>说明的理由或者依据不足.</summary>
    WeakReason,
    /// <summary>例外没有依据.</summary>
    UnfoundedException,
    /// <summary>没有必要发文.</summary>
    NotNeeded,
    /// <summary>与已有文件重复.</summary>
    Overlap,
    /// <summary>篇幅过长.</summary>
    TooLong,
    /// <summary>发文规格或者主送范围不当.</summary>
    WrongScope,
    /// <summary>政策性问题.</summary>
    Policy,
    /// <summary>合法合规性问题.</summary>
    Legality,
    /// <summary>文种、格式或者文字问题.</summary>
    Form,
    /// <summary>其他: needs words.</summary>
    Other,
}

/// <summary>A coded reason at its place.</summary>
/// <param name="Words">What to mend; needed with <see cref="ReturnCode.Other"/>.</param>
/// <param name="Paragraph">Paragraph of the draft, or null for the whole.</param>
/// <param name="Passage">Words at that place; empty for the whole.</param>
public sealed record ReturnReason(ReturnCode Code, string Words, int? Paragraph, string Passage)
{
    /// <summary>Most reasons in one return.</summary>
    public const int Most = 50;

    /// <summary>Whether these say enough: at least one, each with words where its code needs them.</summary>
    public static bool Suffice(ImmutableArray<ReturnReason> reasons) =>
        reasons.Length is > 0 and <= Most && reasons.All(r => (r.Code != ReturnCode.Other || !string.IsNullOrWhiteSpace(r.Words))
            && r.Words.Length <= Disposition.LongestWords && r.Passage.Length <= Disposition.LongestWords);
}
