using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>A note (批注) for the margin of a draft.</summary>
/// <param name="Paragraph">Index in the main text; null for a note on the whole document, which stands at its title.</param>
/// <param name="Start">First UTF-16 unit in the paragraph's text.</param>
/// <param name="End">One past the last; an empty stretch means the whole paragraph.</param>
/// <param name="Title">First line, in bold.</param>
/// <param name="Text">The rest; line breaks make paragraphs.</param>
public sealed record MarginNote(int? Paragraph, int Start, int End, string Title, string Text);

/// <summary>The notes of one assessment.</summary>
/// <param name="Mark">What the notes are recognised by when the file comes back: 4 to 64 letters or digits.</param>
/// <param name="Author">Who Word shows as their author.</param>
/// <param name="Time">When they were written; shown with its own clock.</param>
/// <param name="Notes">In the order in which they are numbered.</param>
public sealed record NoteSheet(string Mark, string Author, DateTimeOffset Time, ImmutableArray<MarginNote> Notes);

/// <summary>A note of ours found in a file that came back.</summary>
/// <param name="Mark">The sheet's mark.</param>
/// <param name="Number">From 1 in the order of the sheet.</param>
public sealed record ReturnedNote(string Mark, int Number);
