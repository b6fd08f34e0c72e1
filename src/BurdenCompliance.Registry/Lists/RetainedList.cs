using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>Lists of what may go on; what is named in a draft and stands in none is a finding.</summary>
public enum ListKind
{
    /// <summary>创建示范活动保留清单.</summary>
    Demonstrations,
    /// <summary>“一票否决”和责任状保留清单.</summary>
    Vetoes,
    /// <summary>履职事项清单.</summary>
    Duties,
    /// <summary>村级组织挂牌清单.</summary>
    VillageSigns,
    /// <summary>政务应用清单.</summary>
    Applications,
}

/// <summary>A version of a list.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="Kind">Which list.</param>
/// <param name="Version">1, 2, … within office and kind.</param>
/// <param name="AsOf">Date of the list.</param>
/// <param name="FileName">For display only.</param>
/// <param name="Items">In order.</param>
public sealed record RetainedList(Guid Id, ListKind Kind, int Version, DateOnly AsOf, string FileName, ImmutableArray<RetainedItem> Items)
{
    /// <summary>The item whose name stands in the text, the longest one first; null when none does.</summary>
    public RetainedItem? Mentioned(string text) =>
        Items.Where(item => text.Contains(item.Name, StringComparison.Ordinal)).MaxBy(item => item.Name.Length);
}

/// <summary>An item of a list.</summary>
/// <param name="Number">As the list numbers it.</param>
/// <param name="Name">名称.</param>
public sealed record RetainedItem(string Number, string Name);

/// <summary>What comes of handing in a list.</summary>
public abstract record KeepListOutcome
{
    private KeepListOutcome() { }

    /// <summary>In force; the same answer for the same file again.</summary>
    public sealed record Kept(RetainedList List, bool IsRepeat) : KeepListOutcome;

    /// <summary>No column with names, or not one item.</summary>
    public sealed record NoItems : KeepListOutcome;
}
