namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>How a line stands, which decides how much beside the mark it may hold.</summary>
internal enum MarkStanding
{
    /// <summary>Among numbered items: only a mark with its star.</summary>
    Item,
    /// <summary>A line, cell or note by itself: the mark and nothing else.</summary>
    Apart,
    /// <summary>A cell of the first lines: as <see cref="Margin"/>, without the stamps that a checklist's cells look like.</summary>
    HeadCell,
    /// <summary>Letterhead, header, text box, property: other letterhead elements may share the line.</summary>
    Margin,
}
