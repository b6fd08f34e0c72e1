namespace BurdenCompliance.Drafts.Word;

/// <content>Fields and links.</content>
internal sealed partial class StoryReader
{
    private int _fields;

    private void Field(string? type)
    {
        switch (type)
        {
            case "begin":
                var ordinal = _fields++;
                _frame.Fields.Begin(ordinal, _context.EndlessFields.Contains(ordinal));
                break;
            case "separate":
                _frame.Fields.Separate();
                break;
            case "end":
                _frame.Fields.End();
                break;
            default:
                break;
        }
    }

    private void Link()
    {
        if (_context.MalformedLinks.Count > 0 && _xml.Attribute("id") is { } id && _context.MalformedLinks.TryGetValue(id, out var target))
            (_frame.Paragraph.Remarks ??= []).Add(RemarkWords.MalformedLink(target));
    }
}
