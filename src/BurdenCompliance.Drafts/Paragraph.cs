using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>One Word paragraph or table cell paragraph, runs joined.</summary>
/// <param name="Index">Place from 0 among the paragraphs of its list.</param>
/// <param name="Element">Its part in the document by GB/T 9704-2012.</param>
/// <param name="Zone">Which stretch of the document it stands in; decides which 字数 it belongs to.</param>
/// <param name="Text">The text as Word shows it, without automatic numbering; a tab is U+0009, a line break U+000A. Offsets of findings count UTF-16 units of this text.</param>
/// <param name="Numbering">The automatic number as Word renders it (“一、”, “（一）”, “1.”), or empty.</param>
/// <param name="Origin">Where in the file it stands.</param>
/// <param name="Look">The format that recognising elements needs.</param>
/// <param name="Cell">Its place in a table, or null.</param>
public sealed record Paragraph(
    int Index, Element Element, Zone Zone, string Text, string Numbering, Origin Origin, Look Look, CellPlace? Cell)
{
    /// <summary>Offsets in the text where content controls end: LibreOffice counts a new word there.</summary>
    internal ImmutableArray<int> ControlEnds { get; init; } = [];

    /// <summary>A content control around whole paragraphs begins here.</summary>
    internal bool OpensControl { get; init; }

    /// <summary>The text with its automatic number before it, as a reader sees the line.</summary>
    public string Shown => Numbering.Length == 0 ? Text : Numbering + Text;
}

/// <summary>Elements of an official document (公文要素, GB/T 9704-2012). The JSON name is kebab case: <c>red-head</c>.</summary>
public enum Element
{
    /// <summary>份号.</summary>
    CopyNumber,
    /// <summary>密级和保密期限.</summary>
    Secrecy,
    /// <summary>紧急程度.</summary>
    Urgency,
    /// <summary>发文机关标志.</summary>
    RedHead,
    /// <summary>发文字号.</summary>
    DocumentNumber,
    /// <summary>签发人.</summary>
    Signer,
    /// <summary>标题.</summary>
    Title,
    /// <summary>主送机关.</summary>
    Recipient,
    /// <summary>一、.</summary>
    Heading1,
    /// <summary>（一）.</summary>
    Heading2,
    /// <summary>1. .</summary>
    Heading3,
    /// <summary>正文.</summary>
    Body,
    /// <summary>A paragraph in a table cell.</summary>
    TableCell,
    /// <summary>附件说明.</summary>
    AttachmentNote,
    /// <summary>发文机关署名.</summary>
    Signature,
    /// <summary>成文日期.</summary>
    Date,
    /// <summary>附注.</summary>
    Annotation,
    /// <summary>附件顺序号和附件标题; in a document that prints another (印发), the title of what is printed too.</summary>
    AttachmentTitle,
    /// <summary>附件正文.</summary>
    AttachmentBody,
    /// <summary>抄送机关.</summary>
    CopyTo,
    /// <summary>印发机关和印发日期.</summary>
    PrintedBy,
    /// <summary>An empty paragraph.</summary>
    Blank,
}

/// <summary>The stretch of the document a paragraph stands in.</summary>
public enum Zone
{
    /// <summary>版头, title, recipients.</summary>
    Head,
    /// <summary>正文 with its headings and tables; the text printed by a document that prints another (印发、转发) too.</summary>
    Body,
    /// <summary>附件说明, signature, date, notes; the title of a printed text.</summary>
    Closing,
    /// <summary>附件, titles included.</summary>
    Attachment,
    /// <summary>版记.</summary>
    Imprint,
}

/// <summary>Which kind of part and container a paragraph was read from.</summary>
public enum Origin { Main, TextBox, Header, Footer, Footnote, Endnote }

/// <summary>Format of a paragraph as far as it tells elements apart; zero, false and null where unknown.</summary>
/// <param name="Font">East Asian font of most of its text.</param>
/// <param name="HalfPoints">Size of most of its text in half points, 0 when not given.</param>
/// <param name="Alignment"><c>left</c>, <c>center</c>, <c>right</c>, <c>both</c> or empty.</param>
/// <param name="Style">Style name, or empty.</param>
/// <param name="OutlineLevel">0 to 8, or null.</param>
public sealed record Look(
    string? Font, int HalfPoints, string Alignment, bool Bold, bool Red, bool PageBreakBefore, string Style, int? OutlineLevel)
{
    /// <summary>Nothing known.</summary>
    public static readonly Look Plain = new(null, 0, "", false, false, false, "", null);
}

/// <summary>Place of a cell paragraph.</summary>
/// <param name="Table">Index into <see cref="Draft.Tables"/>.</param>
/// <param name="Row">From 0.</param>
/// <param name="Column">Grid column from 0, spans counted.</param>
public sealed record CellPlace(int Table, int Row, int Column);
