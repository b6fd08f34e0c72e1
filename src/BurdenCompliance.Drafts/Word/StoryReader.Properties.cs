namespace BurdenCompliance.Drafts.Word;

/// <content>Properties of paragraphs, runs, rows and cells; what they were before a revision is passed over.</content>
internal sealed partial class StoryReader
{
    private void StartProperty(string name)
    {
        if (name is "pPrChange" or "rPrChange" or "trPrChange" or "tcPrChange" or "sectPrChange" or "numberingChange")
        {
            _story.Revised = true;
            Skip();
            return;
        }
        // Content where only properties belong: the properties are over, the text is not lost.
        if (name is "p" or "r" or "t" or "tbl" or "txbxContent")
        {
            _frame.Place = Place.Content;
            StartContent(name);
            return;
        }
        switch (_frame.Place)
        {
            case Place.Run:
                FormatReader.Run(_xml, name, ref _frame.Run);
                break;
            case Place.Paragraph:
                ParagraphProperty(name);
                break;
            case Place.Mark:
                MarkProperty(name);
                break;
            case Place.Row:
                RowProperty(name);
                break;
            case Place.Cell:
                CellProperty(name);
                break;
            case Place.Control:
                ControlProperty(name);
                break;
            case Place.Section when name is "type":
                _frame.Paragraph.EndsPage = _xml.Attribute("val") is not ("continuous" or "nextColumn");
                break;
            default:
                break;
        }
    }

    private void EndProperty(string name)
    {
        switch (_frame.Place, name)
        {
            case (Place.Run, "rPr") or (Place.Paragraph, "pPr") or (Place.Row, "trPr") or (Place.Cell, "tcPr") or (Place.Control, "sdtPr"):
                _frame.Place = Place.Content;
                break;
            case (Place.Mark, "rPr") or (Place.Section, "sectPr"):
                _frame.Place = Place.Paragraph;
                break;
            case (_, "p"):
                _frame.Place = Place.Content;
                EndContent(name);
                break;
            default:
                break;
        }
    }

    private void ParagraphProperty(string name)
    {
        switch (name)
        {
            case "pStyle":
                _frame.Paragraph.Style = _xml.Val();
                break;
            case "rPr":
                _frame.Place = Place.Mark;
                break;
            case "sectPr":
                _frame.Paragraph.EndsPage = true;
                _frame.Place = Place.Section;
                break;
            default:
                FormatReader.Paragraph(_xml, name, ref _frame.Paragraph.Format);
                break;
        }
    }

    private void MarkProperty(string name)
    {
        switch (name)
        {
            case "del" or "moveFrom":
                _story.Revised = true;
                _frame.Paragraph.MarkGone = true;
                break;
            case "vanish" or "specVanish":
                _frame.Paragraph.MarkGone |= _xml.On();
                break;
            case "ins" or "moveTo":
                _story.Revised = true;
                break;
            default:
                break;
        }
    }

    private void RowProperty(string name)
    {
        var table = _frame.Table!;
        switch (name)
        {
            case "gridBefore":
                table.NextColumn = Columns(_xml.Number());
                break;
            case "del" when !table.RowDropped:
                _story.Revised = true;
                table.RowDropped = true;
                _frame.DroppedRows++;
                break;
            default:
                break;
        }
    }

    private void CellProperty(string name)
    {
        var table = _frame.Table!;
        switch (name)
        {
            case "gridSpan":
                table.Widen(Math.Max(1, Columns(_xml.Number())));
                break;
            case "vMerge" when table.Cell is not null:
                table.Cell.ContinuesAbove = _xml.Val() is not "restart";
                break;
            default:
                break;
        }
    }

    // Word allows 63 columns; more would only be a way to make numbers overflow.
    private static int Columns(int? number) => Math.Clamp(number ?? 0, 0, 1_000);
}
