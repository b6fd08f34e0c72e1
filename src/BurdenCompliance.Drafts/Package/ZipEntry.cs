namespace BurdenCompliance.Drafts.Package;

/// <summary>An entry whose directory record and local header agree.</summary>
/// <param name="Name">Forward slashes, percent signs decoded.</param>
/// <param name="Stored">Kept as is; otherwise deflated.</param>
/// <param name="Offset">First byte of its data in the file.</param>
/// <param name="Packed">Bytes of data in the file.</param>
/// <param name="Size">Bytes once unpacked, as the directory claims.</param>
internal sealed record ZipEntry(string Name, bool Stored, uint Crc, long HeaderOffset, long Offset, long Packed, long Size);
