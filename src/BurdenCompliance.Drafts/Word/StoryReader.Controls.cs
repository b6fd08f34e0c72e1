namespace BurdenCompliance.Drafts.Word;

/// <content>Content controls. Only the LibreOffice figure cares: it counts two words more where a block of text stands in one.</content>
internal sealed partial class StoryReader
{
    private bool _plainControl;
    private bool _controlAhead;

    private void BeginControl()
    {
        _plainControl = true;
        // Whoever stands at the very start of a paragraph takes the place of the control around it.
        if (_frame.Paragraph is { IsOpen: true, Shown.Length: 0 } paragraph)
            paragraph.OpensControl = false;
    }

    // Lists, dates, pictures and building blocks are fields or nothing to LibreOffice.
    private void ControlProperty(string name) =>
        _plainControl &= name is not ("comboBox" or "dropDownList" or "date" or "picture" or "citation" or "checkbox" or "docPartObj" or "docPartList");

    private void BeginControlled()
    {
        var aroundRow = _frame.Table is { InRow: false };
        _controlAhead |= _plainControl && !_frame.Paragraph.IsOpen && !aroundRow;
    }

    private void TakeControl()
    {
        _frame.Paragraph.OpensControl |= _controlAhead;
        _controlAhead = false;
    }
}
