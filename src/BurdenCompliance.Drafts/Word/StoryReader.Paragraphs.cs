using System.Collections.Immutable;
namespace BurdenCompliance.Drafts.Word;

/// <content>How a paragraph begins, ends and finds its place.</content>
internal sealed partial class StoryReader
{
    private Look _lastLook = Look.Plain;

    private OpenParagraph NewParagraph() => new(traced: _story.Places is not null);

    private void BeginParagraph()
    {
        if (_frame.Paragraph.IsOpen)
            EndParagraph();
        _frame.Place = Place.Content;
        _frame.Paragraph.Open();
        _frame.Run = default;
        TakeControl();
    }

    // Text outside any paragraph is odd, but it is text.
    private void EnsureParagraph()
    {
        if (!_frame.Paragraph.IsOpen)
            BeginParagraph();
    }

    private void EndParagraph()
    {
        var paragraph = _frame.Paragraph;
        if (!paragraph.IsOpen)
            return;
        _target = null;
        if (paragraph.MarkGone)
            paragraph.CarryOn();
        else
            Finish();
    }

    /// <summary>Ends whatever is unfinished where a cell, box, note or part ends, or a table begins.</summary>
    private void CloseContainer()
    {
        var paragraph = _frame.Paragraph;
        EndParagraph();
        if (!paragraph.Carries)
            return;
        if (paragraph.Shown.Span.IsWhiteSpace() && paragraph.Boxes is null)
        {
            CollectHidden();
            paragraph.Close();
        }
        else
        {
            Finish();
        }
    }

    private void Finish()
    {
        var paragraph = _frame.Paragraph;
        CollectHidden();
        paragraph.Close();
        if (_frame.Hidden || _frame.DroppedRows > 0)
            return;
        var shown = paragraph.Shown.Span;
        var text = ShownText.Of(shown, paragraph);
        var style = _context.Styles.ParagraphOf(paragraph.Style);
        var (list, level) = paragraph.Format.NumId is { } own
            ? (own, paragraph.Format.Level ?? 0)
            : (style.NumId ?? 0, paragraph.Format.Level ?? style.Level ?? 0);
        var numbering = list == 0 ? "" : _frame.Counters.Next(list, level);
        var newPage = _frame.NewPage;
        _frame.NewPage = paragraph.EndsPage;
        if (paragraph.BreakAt >= 0)
        {
            if (shown[paragraph.BreakAt..].IsWhiteSpace())
                _frame.NewPage = true;
            else
                newPage |= shown[..paragraph.BreakAt].IsWhiteSpace();
        }
        var cell = _frame.Origin is Origin.Main or Origin.TextBox ? _frame.Table?.Cell : null;
        var (boxes, remarks) = (paragraph.Boxes, paragraph.Remarks);
        var pieces = paragraph.PiecesSince(shown.Length - shown.TrimStart().Length);
        Emit(new Finished(text, numbering, _frame.Origin, LookOf(paragraph, style, newPage), cell, remarks, ControlEnds(paragraph, text.Length), paragraph.OpensControl, pieces));
        if (boxes is null)
            return;
        foreach (var box in boxes)
            Emit(box);
    }

    // Places within the text, the white space cut off its head taken away.
    private static ImmutableArray<int> ControlEnds(OpenParagraph paragraph, int length)
    {
        if (paragraph.ControlEnds.Count == 0)
            return [];
        var shown = paragraph.Shown.Span;
        var cut = shown.Length - shown.TrimStart().Length;
        return [.. paragraph.ControlEnds.Select(end => end - cut).Where(end => end > 0 && end < length)];
    }

    private void Emit(in Finished finished)
    {
        if (_frame.Boxed is { } box)
            box.Add(finished);
        else
            _story.Add(finished);
    }

    private void CollectHidden()
    {
        var paragraph = _frame.Paragraph;
        if (paragraph.Vanished.Length > 0)
        {
            Hide(paragraph.Vanished.Span.ToString());
            if (!paragraph.Vanished.Span.IsWhiteSpace())
                (paragraph.Remarks ??= []).Add(RemarkWords.HiddenText(paragraph.Vanished.Length));
        }
        if (paragraph.Deleted.Length > 0)
            Hide(paragraph.Deleted.Span.ToString());
        if (paragraph.Code.Length > 0)
            Hide(paragraph.Code.Span.ToString());
    }

    // Bold of run style and paragraph style cancel each other, as for hidden text.
    private Look LookOf(OpenParagraph paragraph, in ParagraphFormat style, bool newPage)
    {
        var styles = _context.Styles;
        var run = paragraph.MainFormat;
        var byRun = run.Style is { } id ? styles.RunOf(id) : default;
        var byParagraph = styles.RunOf(paragraph.Style);
        var shown = run.Over(byRun).Over(byParagraph).Over(styles.RunDefaults);
        var format = paragraph.Format.Over(style).Over(styles.ParagraphDefaults);
        var bold = run.Bold ?? (styles.RunDefaults.Bold is true || (byRun.Bold is true ^ byParagraph.Bold is true));
        var look = new Look(
            shown.Font, shown.HalfPoints, format.Alignment ?? "", bold, shown.Red is true, newPage || format.PageBreak is true,
            paragraph.Style is { } name ? styles.NameOf(name) : "", format.Outline is >= 0 and <= 8 ? format.Outline : null);
        return look == _lastLook ? _lastLook : _lastLook = look;
    }
}
