using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Word;

/// <summary>A table while it is read.</summary>
/// <param name="index">Place among the story's tables.</param>
/// <param name="outer">The table it stands in, or null.</param>
internal sealed class TableBuilder(int index, TableBuilder? outer)
{
    private readonly List<List<CellBuilder>> _rows = [];

    public int Index => index;

    public TableBuilder? Outer => outer;

    /// <summary>The row being read is deleted by a revision.</summary>
    public bool RowDropped { get; set; }

    /// <summary>Grid column of the next cell.</summary>
    public int NextColumn { get; set; }

    /// <summary>A row has begun and not ended.</summary>
    public bool InRow { get; private set; }

    public CellBuilder? Cell { get; private set; }

    public void BeginRow()
    {
        _rows.Add([]);
        (NextColumn, Cell, RowDropped, InRow) = (0, null, false, true);
    }

    public void EndRow()
    {
        if (RowDropped && _rows.Count > 0)
            _rows.RemoveAt(_rows.Count - 1);
        (Cell, RowDropped, InRow) = (null, false, false);
    }

    public void BeginCell()
    {
        if (_rows.Count == 0)
            BeginRow();
        Cell = new CellBuilder(this, _rows.Count - 1, NextColumn++);
        _rows[^1].Add(Cell);
    }

    public void EndCell() => Cell = null;

    /// <summary>Sets how many grid columns the current cell covers.</summary>
    public void Widen(int span)
    {
        if (Cell is null)
            return;
        NextColumn += span - Cell.Span;
        Cell.Span = span;
    }

    public Table Build() => new(index, outer?.Index, [.. _rows.Select(row => new TableRow([.. row.Select(cell => cell.Build())]))]);
}

/// <summary>A cell while it is read.</summary>
internal sealed class CellBuilder(TableBuilder table, int row, int column)
{
    private readonly ImmutableArray<int>.Builder _paragraphs = ImmutableArray.CreateBuilder<int>(1);

    public int Span { get; set; } = 1;

    public bool ContinuesAbove { get; set; }

    public CellPlace Place { get; } = new(table.Index, row, column);

    public void Add(int paragraph) => _paragraphs.Add(paragraph);

    public TableCell Build() => new(column, Span, ContinuesAbove, _paragraphs.DrainToImmutable());
}
