namespace BurdenCompliance.Drafts.Word;

/// <summary>Which properties are being read.</summary>
internal enum Place { Content, Paragraph, Mark, Run, Row, Cell, Section, Control }

/// <summary>A flow of paragraphs: the part's own, or that of a text box within it.</summary>
/// <param name="paragraph">The one it reads its paragraphs with.</param>
/// <param name="hidden">The whole box is deleted or hidden.</param>
/// <param name="boxed">Where a box keeps its paragraphs until the one that anchors it is done; null for the part's own flow.</param>
internal sealed class Frame(OpenParagraph paragraph, Origin origin, bool hidden, ListCounters counters, List<Finished>? boxed)
{
    public Origin Origin => origin;

    public ListCounters Counters => counters;

    public List<Finished>? Boxed => boxed;

    public FieldStack Fields { get; } = new();

    public OpenParagraph Paragraph => paragraph;

    public RunFormat Run;

    public Place Place { get; set; }

    public TableBuilder? Table { get; set; }

    /// <summary>Deletions around the place.</summary>
    public int Deletions { get; set; }

    /// <summary>Deleted rows around the place.</summary>
    public int DroppedRows { get; set; }

    /// <summary>The next paragraph starts a page.</summary>
    public bool NewPage { get; set; }

    public bool Hidden => hidden;

    public bool IsDeleted => hidden || Deletions > 0 || DroppedRows > 0;
}
