using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>The first sheet of a table that was handed in, as text.</summary>
/// <param name="Name">Name of the sheet; the file's for csv.</param>
/// <param name="Rows">From the first row on, empty ones included, so that an index names the row a person sees; rows differ in length.</param>
public sealed record Sheet(string Name, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>What comes of reading a table.</summary>
public abstract record SheetReading
{
    private SheetReading() { }

    /// <summary>Read whole.</summary>
    public sealed record Done(Sheet Sheet) : SheetReading;

    /// <summary>Not accepted; nothing of it was read further.</summary>
    public sealed record Refused(Refusal Refusal) : SheetReading;
}
