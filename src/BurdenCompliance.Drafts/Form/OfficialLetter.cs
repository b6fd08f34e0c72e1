using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>A plain official text (书面说明, 报告) laid out by GB/T 9704-2012.</summary>
/// <param name="Title">标题.</param>
/// <param name="Recipient">主送机关 without its colon, or null.</param>
/// <param name="Blocks">正文 in order.</param>
/// <param name="Signature">署名, or null.</param>
/// <param name="Date">成文日期, or null.</param>
/// <param name="Note">附注 below, without its brackets, or null.</param>
public sealed record OfficialLetter(string Title, string? Recipient, ImmutableArray<LetterBlock> Blocks, string? Signature, DateOnly? Date, string? Note = null);

/// <summary>A piece of the body.</summary>
public abstract record LetterBlock
{
    private LetterBlock() { }

    /// <summary>A heading with its number as written.</summary>
    /// <param name="Level">1 (一、), 2 (（一）) or 3 (1.).</param>
    public sealed record Heading(int Level, string Text) : LetterBlock;

    /// <summary>A paragraph; line breaks make paragraphs.</summary>
    public sealed record Words(string Text) : LetterBlock;

    /// <summary>Bars side by side, one group a category; a table with the same figures belongs beneath.</summary>
    /// <param name="Title">Above the bars.</param>
    /// <param name="About">For those who do not see it.</param>
    /// <param name="Categories">Below the groups.</param>
    /// <param name="Series">Name and a value for each category.</param>
    public sealed record Chart(
        string Title, string About, ImmutableArray<string> Categories, ImmutableArray<(string Name, ImmutableArray<long> Values)> Series) : LetterBlock;

    /// <summary>A table with a header row that repeats on each page.</summary>
    /// <param name="Columns">Heads of the columns.</param>
    /// <param name="Rows">Cells; short rows are filled up, longer ones refused.</param>
    /// <param name="Widths">Relative widths of the columns; empty for equal ones.</param>
    public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<int> Widths) : LetterBlock;
}
