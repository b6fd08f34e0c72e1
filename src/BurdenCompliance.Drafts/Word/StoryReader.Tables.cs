namespace BurdenCompliance.Drafts.Word;

/// <content>Tables and text boxes.</content>
internal sealed partial class StoryReader
{
    private void BeginTable()
    {
        _story.CountBlock();
        CloseContainer();
        _frame.Table = new TableBuilder(_story.Tables.Count, _frame.Table);
        _story.Tables.Add(_frame.Table);
    }

    private void BeginRow()
    {
        _story.CountBlock();
        if (_frame.Table is not { } table)
            return;
        if (table.RowDropped)
            _frame.DroppedRows--;
        table.BeginRow();
    }

    private void EndRow()
    {
        CloseContainer();
        if (_frame.Table is not { } table)
            return;
        if (table.RowDropped)
            _frame.DroppedRows--;
        table.EndRow();
    }

    private void BeginBox()
    {
        var origin = _frame.Origin is Origin.Main ? Origin.TextBox : _frame.Origin;
        var hidden = _frame.IsDeleted || _frame.Fields.InCode || Vanishes();
        _outer.Push(_frame);
        _frame = new Frame(_spare.TryPop(out var spare) ? spare : NewParagraph(), origin, hidden, _boxCounters, []);
    }

    // Its paragraphs wait for the one that anchors them.
    private void EndBox()
    {
        if (_outer.Count == 0)
            return;
        CloseContainer();
        _story.EndlessFields.UnionWith(_frame.Fields.Unfinished);
        var box = _frame.Boxed!;
        _spare.Push(_frame.Paragraph);
        _frame = _outer.Pop();
        if (_frame.Paragraph.IsOpen)
            (_frame.Paragraph.Boxes ??= []).AddRange(box);
        else
            box.ForEach(finished => Emit(finished));
    }
}
