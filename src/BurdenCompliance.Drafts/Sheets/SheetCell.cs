using System.Collections.Immutable;
using System.Globalization;

namespace BurdenCompliance.Drafts;

/// <summary>A cell to write: words, or a number that stays a number.</summary>
public readonly record struct SheetCell
{
    private SheetCell(string? text, decimal? number, bool isShare) => (Text, Number, IsShare) = (text, number, isShare);

    /// <summary>Words, or null for a number and for an empty cell.</summary>
    public string? Text { get; }
    /// <summary>The number, or null for words.</summary>
    public decimal? Number { get; }
    /// <summary>The number is a share: 0.123 shows as 12.3%.</summary>
    public bool IsShare { get; }

    /// <summary>A number.</summary>
    public static SheetCell Of(decimal number) => new(null, number, false);
    /// <summary>A number, or an empty cell.</summary>
    public static SheetCell Of(decimal? number) => new(null, number, false);
    /// <summary>A share, or an empty cell.</summary>
    public static SheetCell Share(decimal? number) => new(null, number, true);

    /// <summary>Words.</summary>
    public static implicit operator SheetCell(string? text) => new(text, null, false);
    /// <summary>A number.</summary>
    public static implicit operator SheetCell(int number) => new(null, number, false);

    /// <summary>As a program writes it: words as they are, numbers with a point.</summary>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A table to write; the first row is its heading.</summary>
/// <param name="Name">Shown on the tab.</param>
/// <param name="Rows">Heading first.</param>
public sealed record SheetTable(string Name, ImmutableArray<ImmutableArray<SheetCell>> Rows);
