using System.Buffers.Binary;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Reads the directory of a zip and holds each record against its local header, so that every reader sees the same entries.</summary>
internal static class ZipDirectory
{
    private const int RecordBytes = 46;
    private const int HeaderBytes = 30;
    private const ushort EncryptedFlags = 0x2041;
    private const ushort SizesFollow = 0x0008;
    private const int Deflated = 8;

    /// <returns>By name, case ignored; folders left out.</returns>
    /// <exception cref="DraftRefusedException">Anything two readers could understand differently.</exception>
    public static Dictionary<string, ZipEntry> Read(ReadOnlySpan<byte> file)
    {
        var end = ZipEnd.Read(file);
        var entries = new Dictionary<string, ZipEntry>(StringComparer.OrdinalIgnoreCase);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var at = end.Directory;
        var count = 0;
        long claimed = 0;
        while (at < end.DirectoryEnd)
        {
            if (++count > Limits.Entries)
                throw new DraftRefusedException(Refusals.TooManyParts);
            var record = file[(int)at..(int)end.DirectoryEnd];
            if (record.Length < RecordBytes || !record.StartsWith("PK\u0001\u0002"u8))
                throw Damaged();
            var nameBytes = UInt16(record, 28);
            var extraBytes = UInt16(record, 30);
            var length = RecordBytes + nameBytes + extraBytes + UInt16(record, 32);
            if (record.Length < length)
                throw Damaged();
            var entry = Entry(file[..(int)end.Directory], record[..length], nameBytes, extraBytes);
            claimed += entry.Size;
            if (!(entry.Name.EndsWith('/') ? folders.Add(entry.Name) : entries.TryAdd(entry.Name, entry)))
                throw new DraftRefusedException(Refusals.DuplicatePart(entry.Name));
            at += length;
        }
        if (count != end.Entries)
            throw Damaged();
        if (claimed > Limits.UnpackedBytes)
            throw new DraftRefusedException(Refusals.Unpacked);
        RefuseOverlap(entries.Values);
        return entries;
    }

    private static ZipEntry Entry(ReadOnlySpan<byte> data, ReadOnlySpan<byte> record, int nameBytes, int extraBytes)
    {
        var flags = UInt16(record, 8);
        var method = UInt16(record, 10);
        var name = EntryName.Read(record.Slice(RecordBytes, nameBytes));
        if ((flags & EncryptedFlags) != 0 || method == 99)
            throw new DraftRefusedException(Refusals.EncryptedEntry(name));
        var attributes = UInt32(record, 38);
        if (record[5] is 3 or 19 && (attributes >> 28) == 0xA)
            throw new DraftRefusedException(Refusals.SymbolicLink(name));
        if (method is not 0 and not Deflated)
            throw new DraftRefusedException(Refusals.Damaged(name));

        long size = UInt32(record, 24), packed = UInt32(record, 20), header = UInt32(record, 42);
        var extra = Zip64Extra(record.Slice(RecordBytes + nameBytes, extraBytes));
        Widen(ref size, ref extra, name);
        Widen(ref packed, ref extra, name);
        Widen(ref header, ref extra, name);
        if (size < 0 || packed < 0 || header < 0 || header > data.Length - HeaderBytes)
            throw new DraftRefusedException(Refusals.Damaged(name));

        var local = data[(int)header..];
        var offset = header + HeaderBytes + UInt16(local, 26) + UInt16(local, 28);
        if (!local.StartsWith("PK\u0003\u0004"u8) || UInt16(local, 26) != nameBytes || offset > data.Length || packed > data.Length - offset
            || !local.Slice(HeaderBytes, nameBytes).SequenceEqual(record.Slice(RecordBytes, nameBytes))
            || UInt16(local, 8) != method || (UInt16(local, 6) & EncryptedFlags) != 0 || !SizesAgree(local, record, size, packed)
            || (method == 0 && size != packed))
            throw new DraftRefusedException(Refusals.Damaged(name));
        return new ZipEntry(name, method == 0, UInt32(record, 16), header, offset, packed, size);
    }

    // Sizes may follow the data instead of standing in the local header; what does stand there must agree.
    private static bool SizesAgree(ReadOnlySpan<byte> local, ReadOnlySpan<byte> record, long size, long packed)
    {
        var later = (UInt16(local, 6) & SizesFollow) != 0;
        return Agrees(UInt32(local, 22), size, later) && Agrees(UInt32(local, 18), packed, later)
            && (UInt32(local, 14) == UInt32(record, 16) || (later && UInt32(local, 14) == 0));
    }

    private static bool Agrees(uint local, long known, bool later) =>
        local == known || local == uint.MaxValue || (later && local == 0);

    private static ReadOnlySpan<byte> Zip64Extra(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = UInt16(extra, 2);
            if (length > extra.Length - 4)
                return [];
            if (UInt16(extra, 0) == 1)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }
        return [];
    }

    private static void Widen(ref long value, ref ReadOnlySpan<byte> extra, string name)
    {
        if (value != uint.MaxValue)
            return;
        if (extra.Length < 8)
            throw new DraftRefusedException(Refusals.Damaged(name));
        value = BinaryPrimitives.ReadInt64LittleEndian(extra);
        extra = extra[8..];
    }

    private static void RefuseOverlap(IEnumerable<ZipEntry> entries)
    {
        long free = 0;
        var first = true;
        foreach (var entry in entries.OrderBy(entry => entry.HeaderOffset))
        {
            if (first && entry.HeaderOffset != 0)
                throw new DraftRefusedException(Refusals.Prefix);
            if (entry.HeaderOffset < free)
                throw new DraftRefusedException(Refusals.Damaged(entry.Name));
            free = entry.Offset + entry.Packed;
            first = false;
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static DraftRefusedException Damaged() => new(Refusals.Damaged("压缩包目录"));
}
