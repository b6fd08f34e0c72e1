using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>A table of the main text.</summary>
/// <param name="Index">Place in <see cref="Draft.Tables"/>.</param>
/// <param name="Parent">Index of the table it is nested in, or null.</param>
/// <param name="Rows">Its rows from the top.</param>
public sealed record Table(int Index, int? Parent, ImmutableArray<TableRow> Rows);

/// <summary>A row: its cells from the left.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Column">Grid column from 0.</param>
/// <param name="Span">Grid columns it covers, at least 1.</param>
/// <param name="ContinuesAbove">Vertically merged into the cell above.</param>
/// <param name="Paragraphs">Indexes of its paragraphs in <see cref="Draft.Paragraphs"/>.</param>
public sealed record TableCell(int Column, int Span, bool ContinuesAbove, ImmutableArray<int> Paragraphs);
