namespace BurdenCompliance.Drafts.Word;

/// <summary>A stretch of a paragraph's text and the element it was read from.</summary>
/// <param name="Start">First UTF-16 unit in the paragraph's text; negative where white space at its head was cut off.</param>
/// <param name="Length">Units, white space that Word trims left out.</param>
/// <param name="Element">Count from 0 among the part's elements in document order.</param>
internal readonly record struct TextPiece(int Start, int Length, int Element);
