namespace BurdenCompliance.Drafts.Word;

/// <summary>The vocabularies that carry text or tell of things shown; transitional and strict files alike.</summary>
internal enum Vocabulary { Other, Word, Compatibility, Math, Drawing, DrawingPlace, Vml, Office }

/// <summary>Tells vocabularies by namespace, remembering the last two: a part hardly uses more.</summary>
internal sealed class Markup
{
    private const string Microsoft = "http://schemas.microsoft.com/office/";
    private string? _last;
    private string? _before;
    private Vocabulary _lastIs;
    private Vocabulary _beforeIs;

    public Vocabulary Of(string space)
    {
        if (ReferenceEquals(space, _last))
            return _lastIs;
        if (!ReferenceEquals(space, _before))
            (_before, _beforeIs) = (space, Classify(space));
        (_last, _before, _lastIs, _beforeIs) = (_before, _last, _beforeIs, _lastIs);
        return _lastIs;
    }

    public static bool IsWord(string space) => Classify(space) == Vocabulary.Word;

    /// <summary>Whether Word understands a vocabulary that an alternative requires.</summary>
    public static bool IsUnderstood(string? space) =>
        space is not null && (space.StartsWith(Microsoft, StringComparison.Ordinal) || Classify(space) != Vocabulary.Other
            || space.StartsWith("http://schemas.openxmlformats.org/", StringComparison.Ordinal));

    private static Vocabulary Classify(string space) => space switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
        "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" or "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Vocabulary.DrawingPlace,
        "urn:schemas-microsoft-com:vml" => Vocabulary.Vml,
        "urn:schemas-microsoft-com:office:office" => Vocabulary.Office,
        _ => Vocabulary.Other,
    };
}
