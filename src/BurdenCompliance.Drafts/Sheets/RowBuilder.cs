using System.Collections.Immutable;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Sheets;

/// <summary>Gathers rows within the limits.</summary>
internal sealed class RowBuilder
{
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly List<string> _row = [];
    private int _characters;

    /// <summary>Puts a cell at a column, empty ones before it.</summary>
    public void Put(int column, string text)
    {
        if (column >= SheetLimits.Columns || text.Length > SheetLimits.CellCharacters || (_characters += text.Length) > SheetLimits.Characters)
            throw new DraftRefusedException(SheetLimits.TooLarge);
        while (_row.Count < column)
            _row.Add("");
        if (_row.Count == column)
            _row.Add(text);
        else
            _row[column] = text;
    }

    public void Add(string text) => Put(_row.Count, text);

    /// <summary>Ends the row as the one with this index, empty ones before it.</summary>
    public void EndRow(int index)
    {
        if (index >= SheetLimits.Rows)
            throw new DraftRefusedException(SheetLimits.TooLarge);
        while (_rows.Count < index)
            _rows.Add([]);
        _rows.Add([.. _row]);
        _row.Clear();
    }

    public void EndRow() => EndRow(_rows.Count);

    public bool IsRowEmpty => _row.Count == 0;

    public ImmutableArray<ImmutableArray<string>> Rows => _rows.ToImmutable();
}
