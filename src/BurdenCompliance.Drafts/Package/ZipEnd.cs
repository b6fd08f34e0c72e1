using System.Buffers.Binary;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The end record of a zip: where its directory stands.</summary>
/// <param name="Directory">First byte of the directory.</param>
/// <param name="DirectoryEnd">One past its last byte.</param>
/// <param name="Entries">How many records it claims.</param>
internal sealed record ZipEnd(long Directory, long DirectoryEnd, long Entries)
{
    private const int RecordBytes = 22;
    private const int LocatorBytes = 20;

    /// <summary>Place of the last end record whose comment closes the file, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> file)
    {
        var lowest = Math.Max(0, file.Length - RecordBytes - ushort.MaxValue);
        for (var at = file.Length - RecordBytes; at >= lowest; at--)
            if (file[at] == 'P' && file[at..].StartsWith("PK\u0005\u0006"u8)
                && BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 20)..]) == file.Length - at - RecordBytes)
                return at;
        return -1;
    }

    /// <exception cref="DraftRefusedException">Damaged, or data before the first header.</exception>
    public static ZipEnd Read(ReadOnlySpan<byte> file)
    {
        var at = Find(file);
        if (at < 0)
            throw Damaged();
        long end = at;
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 10)..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 12)..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 16)..]);
        if (entries == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
        {
            end = Zip64Record(file, at);
            var record = file[(int)end..];
            entries = BinaryPrimitives.ReadInt64LittleEndian(record[32..]);
            size = BinaryPrimitives.ReadInt64LittleEndian(record[40..]);
            start = BinaryPrimitives.ReadInt64LittleEndian(record[48..]);
        }
        if (size < 0 || start < 0 || size > end || start > end - size)
            throw Damaged();
        if (start < end - size)
            throw new DraftRefusedException(Refusals.Prefix);
        return new ZipEnd(start, end, entries);
    }

    private static int Zip64Record(ReadOnlySpan<byte> file, int end)
    {
        var locator = end - LocatorBytes;
        if (locator < 0 || !file[locator..].StartsWith("PK\u0006\u0007"u8))
            throw Damaged();
        var at = BinaryPrimitives.ReadInt64LittleEndian(file[(locator + 8)..]);
        if (at < 0 || at > locator - 56 || !file[(int)at..].StartsWith("PK\u0006\u0006"u8))
            throw Damaged();
        return (int)at;
    }

    private static DraftRefusedException Damaged() => new(Refusals.Damaged("压缩包目录"));
}
