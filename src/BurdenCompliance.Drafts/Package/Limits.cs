namespace BurdenCompliance.Drafts.Package;

/// <summary>What reading one file may cost. Counted while reading; figures in headers are never believed.</summary>
internal static class Limits
{
    /// <summary>Bytes of an upload: the largest real drafts with scans stay under 30 MiB.</summary>
    public const long FileBytes = 50L << 20;

    /// <summary>Bytes of all parts together once unpacked.</summary>
    public const long UnpackedBytes = 200L << 20;

    /// <summary>Characters of one XML part; a text of 5 million characters needs about 15 million.</summary>
    public const int PartCharacters = 20_000_000;

    /// <summary>Bytes of one XML part: no encoding takes more than four for a character.</summary>
    public const long PartBytes = 4L * PartCharacters;

    /// <summary>Entries of the zip, folders included.</summary>
    public const int Entries = 2_000;

    /// <summary>Relationships of all parts together.</summary>
    public const int Relationships = 20_000;

    /// <summary>XML levels, the root being the first; Word itself writes fewer than 60.</summary>
    public const int Depth = 256;

    /// <summary>Paragraphs, rows and cells together: each costs an object.</summary>
    public const int Blocks = 500_000;

    /// <summary>Different XML names: Word's whole vocabulary has fewer than 5,000.</summary>
    public const int Names = 50_000;

    /// <summary>Attributes of one XML tag: Word writes fewer than 50, and the reader sorts them all.</summary>
    public const int Attributes = 50_000;

    /// <summary>Remarks of one kind: nobody reads more.</summary>
    public const int RemarksOfOneKind = 200;

    /// <summary>Time for one file.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);
}
