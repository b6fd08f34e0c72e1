using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BurdenCompliance.Drafts;

/// <summary>A draft (文稿) as Word shows it: its paragraphs with their places, its counts, and what it says of itself.</summary>
/// <param name="File">Name, hash and size of the bytes read.</param>
/// <param name="Paragraphs">The main text in document order, table cells and text boxes included; <see cref="Paragraph.Index"/> is the place in this list.</param>
/// <param name="Asides">Headers, footers, footnotes and endnotes, in part order; numbered by themselves.</param>
/// <param name="Tables">The tables of the main text, nested ones included, by document order of their first cell.</param>
/// <param name="Remarks">What a reader should know of the reading: hidden text, folded characters, images not inspected, broken links.</param>
public sealed record Draft(
    FileFacts File,
    ImmutableArray<Paragraph> Paragraphs,
    ImmutableArray<Paragraph> Asides,
    ImmutableArray<Table> Tables,
    ImmutableArray<Remark> Remarks,
    Counts Counts,
    DraftProfile Profile)
{
    /// <summary>Notes of ours that the file carries as comments: it went out annotated and came back.</summary>
    public ImmutableArray<ReturnedNote> OwnNotes { get; init; } = [];

    /// <summary>Pages as the program that saved the file counted them; often stale, null when it did not say.</summary>
    public int? Pages { get; init; }
}

/// <summary>The file read.</summary>
/// <param name="Name">The name as the client gave it, for display only; never a path.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the bytes.</param>
/// <param name="Bytes">Length of the file in bytes.</param>
public sealed record FileFacts(string Name, string Sha256, long Bytes);

/// <summary>字数 in three figures and LibreOffice's own; <c>contracts.md</c> defines each.</summary>
/// <param name="Body">正文, the figure that binds by default.</param>
/// <param name="BodyWithAttachments">正文 with 附件 and their titles.</param>
/// <param name="Document">Every paragraph of the main text.</param>
/// <param name="LibreOffice">The whole document as LibreOffice's document statistics count it.</param>
public sealed record Counts(int Body, int BodyWithAttachments, int Document, int LibreOffice);

/// <summary>Something about the reading that a person should know; never a finding.</summary>
/// <param name="Code">Stable, kebab case: <c>hidden-text</c>, <c>folded-characters</c>, <c>images-not-inspected</c>, <c>malformed-link</c>, <c>external-target</c> …</param>
/// <param name="Message">A Chinese sentence.</param>
/// <param name="Paragraph">Index in the main text, or null when it concerns the file.</param>
public sealed record Remark(string Code, string Message, int? Paragraph)
{
    /// <summary>Tells of content that only a person can look at; the verdict leaves it out.</summary>
    [JsonIgnore]
    public bool LeavesOut => Code is "images-not-inspected" or "embedded-objects" or "graphics-not-examined" or "external-target";
}
