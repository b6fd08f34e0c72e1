using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>How a document goes out (形式).</summary>
public enum DocumentForm
{
    /// <summary>红头.</summary>
    RedHead,
    /// <summary>函形式.</summary>
    Letter,
    /// <summary>白头.</summary>
    WhiteHead,
    /// <summary>便笺.</summary>
    Note,
    /// <summary>明电.</summary>
    Telegram,
    /// <summary>工作提示.</summary>
    Reminder,
    /// <summary>转发.</summary>
    Forwarded,
}

/// <summary>To whom a document goes (行文方向).</summary>
public enum Direction
{
    /// <summary>下行.</summary>
    Down,
    /// <summary>平行.</summary>
    Across,
    /// <summary>上行.</summary>
    Up,
    /// <summary>内部.</summary>
    Internal,
}

/// <summary>What the ledger keeps of a document beside number and date.</summary>
/// <param name="Title">标题, 1 to 1,000 characters.</param>
/// <param name="DocumentType">文种: 通知, 意见 …; at most 40 characters.</param>
/// <param name="Form">How it goes out.</param>
/// <param name="Direction">To whom.</param>
/// <param name="DocumentClass">性质.</param>
/// <param name="Reach">Lowest level that has to act on it, or null when it asks nobody below.</param>
/// <param name="Recipients">主送, as written; at most 1,000 characters.</param>
/// <param name="Units">Units that have to act on it, 0 or more.</param>
/// <param name="IsException">Goes out under a declared exception of the regulation.</param>
/// <param name="OutOfPlan">Why it stands in no plan; null when it is planned.</param>
/// <param name="BurdenMinutes">Estimated time it costs each unit, in minutes.</param>
public sealed record DocumentFacts(
    string Title, string DocumentType, DocumentForm Form, Direction Direction, DocumentClass DocumentClass, Level? Reach = null,
    string Recipients = "", int Units = 0, bool IsException = false, string? OutOfPlan = null, int BurdenMinutes = 0)
{
    /// <summary>The first field that cannot be kept, or null.</summary>
    public string? Flaw() =>
        string.IsNullOrWhiteSpace(Title) || Title.Length > 1000 ? nameof(Title)
        : string.IsNullOrWhiteSpace(DocumentType) || DocumentType.Length > 40 ? nameof(DocumentType)
        : Recipients.Length > 1000 ? nameof(Recipients)
        : Units is < 0 or > 1_000_000 ? nameof(Units)
        : OutOfPlan?.Length > 1000 ? nameof(OutOfPlan)
        : BurdenMinutes is < 0 or > 1_000_000 ? nameof(BurdenMinutes)
        : new[] { Title, DocumentType, Recipients, OutOfPlan }.Any(text => text?.Contains('\0', StringComparison.Ordinal) == true) ? nameof(Title) : null;
}
