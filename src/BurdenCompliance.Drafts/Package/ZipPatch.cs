using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BurdenCompliance.Drafts.Package;

/// <summary>A zip with some entries replaced or added; every other entry keeps its bytes, packed as they are.</summary>
internal sealed class ZipPatch
{
    private const int RecordBytes = 46;
    private const ushort Deflated = 8;
    private const ushort Utf8Name = 0x0800;
    private readonly MemoryStream _output;
    private readonly MemoryStream _directory = new();
    private int _entries;

    private ZipPatch(int capacity) => _output = new MemoryStream(capacity);

    /// <param name="file">A zip that <see cref="ZipDirectory"/> has read.</param>
    /// <param name="parts">New content by entry name; compared without case.</param>
    public static byte[] Apply(ReadOnlySpan<byte> file, IReadOnlyDictionary<string, byte[]> parts)
    {
        var patch = new ZipPatch(file.Length + (1 << 16));
        var end = ZipEnd.Read(file);
        var records = Records(file, end);
        var offsets = new Dictionary<long, (long Offset, NewEntry? New)>();
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var headers = records.Select(record => record.Header).Append(end.Directory).Order().ToArray();
        foreach (var record in records.OrderBy(record => record.Header))
        {
            var at = patch._output.Length;
            if (parts.TryGetValue(record.Name, out var content))
            {
                written.Add(record.Name);
                offsets[record.Header] = (at, patch.Write(file.Slice(record.Start, record.Length), content));
                continue;
            }
            var next = headers[Array.BinarySearch(headers, record.Header) + 1];
            patch._output.Write(file[(int)record.Header..(int)next]);
            offsets[record.Header] = (at, null);
        }
        foreach (var record in records)
            patch.List(file.Slice(record.Start, record.Length), offsets[record.Header]);
        foreach (var (name, content) in parts)
            if (!written.Contains(name))
                patch.Add(name, content);
        return patch.Close(file);
    }

    private static List<(int Start, int Length, long Header, string Name)> Records(ReadOnlySpan<byte> file, ZipEnd end)
    {
        var records = new List<(int, int, long, string)>();
        for (var at = (int)end.Directory; at < end.DirectoryEnd;)
        {
            var record = file[at..];
            int name = UInt16(record, 28), extra = UInt16(record, 30);
            var length = RecordBytes + name + extra + UInt16(record, 32);
            var wide = WideOffset(record[..length]);
            var header = wide < 0 ? UInt32(record, 42) : BinaryPrimitives.ReadInt64LittleEndian(record[wide..]);
            records.Add((at, length, header, EntryName.Read(record.Slice(RecordBytes, name))));
            at += length;
        }
        return records;
    }

    // Place of a 64-bit header offset in a record's extra field, or -1 where 32 bits serve.
    private static int WideOffset(ReadOnlySpan<byte> record)
    {
        if (UInt32(record, 42) != uint.MaxValue)
            return -1;
        var at = RecordBytes + UInt16(record, 28);
        while (UInt16(record, at) != 1)
            at += 4 + UInt16(record, at + 2);
        return at + 4 + (UInt32(record, 24) == uint.MaxValue ? 8 : 0) + (UInt32(record, 20) == uint.MaxValue ? 8 : 0);
    }

    // Name, time and attributes are the old entry's.
    private NewEntry Write(ReadOnlySpan<byte> record, byte[] content)
    {
        var packed = Pack(content);
        var name = record.Slice(RecordBytes, UInt16(record, 28));
        var entry = new NewEntry((ushort)(UInt16(record, 8) & Utf8Name), UInt32(record, 12), Crc32.Of(content), packed.Length, content.Length);
        WriteHeader(entry, name);
        _output.Write(packed);
        return entry;
    }

    private void Add(string name, byte[] content)
    {
        Span<byte> record = stackalloc byte[RecordBytes + Encoding.UTF8.GetByteCount(name)];
        record.Clear();
        Encoding.UTF8.GetBytes(name, record[RecordBytes..]);
        BinaryPrimitives.WriteUInt16LittleEndian(record[28..], (ushort)(record.Length - RecordBytes));
        BinaryPrimitives.WriteUInt16LittleEndian(record[8..], Utf8Name);
        // The first day that zip knows: the same content always gives the same file.
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], 0x0021_0000);
        var at = _output.Length;
        List(record, (at, Write(record, content)));
    }

    private void WriteHeader(NewEntry entry, ReadOnlySpan<byte> name)
    {
        Span<byte> header = stackalloc byte[30];
        "PK\u0003\u0004"u8.CopyTo(header);
        entry.Write(header[4..]);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], (ushort)name.Length);
        header[28..].Clear();
        _output.Write(header);
        _output.Write(name);
    }

    private void List(ReadOnlySpan<byte> old, (long Offset, NewEntry? New) now)
    {
        var record = old.ToArray();
        if (now.New is { } entry)
        {
            record = record[..(RecordBytes + UInt16(old, 28))];
            "PK\u0001\u0002"u8.CopyTo(record);
            entry.Write(record.AsSpan(6));
            record.AsSpan(30, 4).Clear();
        }
        var wide = now.New is null ? WideOffset(old) : -1;
        if (wide < 0)
            BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(42), (uint)now.Offset);
        else
            BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(wide), now.Offset);
        _directory.Write(record);
        _entries++;
    }

    private byte[] Close(ReadOnlySpan<byte> file)
    {
        var start = _output.Length;
        _directory.WriteTo(_output);
        // The old end record with its comment, its figures renewed.
        var end = file[ZipEnd.Find(file)..].ToArray();
        end.AsSpan(4, 4).Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)_entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)_entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)_directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        _output.Write(end);
        return _output.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>What the local header and the directory say of an entry written anew.</summary>
    private sealed record NewEntry(ushort Flags, uint Time, uint Crc, int Packed, int Size)
    {
        /// <summary>Writes version to sizes, 22 bytes, the same in both.</summary>
        public void Write(Span<byte> fields)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
            BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Flags);
            BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], Deflated);
            BinaryPrimitives.WriteUInt32LittleEndian(fields[6..], Time);
            BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], Crc);
            BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)Packed);
            BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)Size);
        }
    }
}
