namespace BurdenCompliance.Drafts.Counting;

/// <summary>What a character is to a count of 字数.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Part of a run that counts 1 as a whole.</summary>
    Run,
    /// <summary>Counts 1 by itself and ends a run.</summary>
    Full,
    /// <summary>Counts 0 and ends a run.</summary>
    Space,
    /// <summary>Counts 0 and lets a run go on; word mode only.</summary>
    Nothing,
    /// <summary>A format character (soft hyphen, joiner); LibreOffice mode only, where it counts by what stands beside it.</summary>
    Format,
}
