namespace BurdenCompliance.Rules.Language;

/// <summary>How a clause of a sentence stands: what the document does with what it says.</summary>
internal enum Standing
{
    /// <summary>A bare arrangement or statement; in plans and rules it binds as a demand does.</summary>
    Plain,
    /// <summary>要, 应当, 必须, 请 …</summary>
    Demand,
    /// <summary>不得, 严禁, 取消, 减少 …</summary>
    Prohibition,
    /// <summary>Tells what was or is.</summary>
    Narration,
    /// <summary>Says what another text or person says.</summary>
    Quotation,
    /// <summary>Says what a word means or what a body is.</summary>
    Definition,
    /// <summary>A duty that law lays down.</summary>
    Statutory,
    /// <summary>Binds the issuer alone.</summary>
    SelfBinding,
    /// <summary>Under a written exception: emergency, security, documented approval.</summary>
    Exempt,
}
