using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Writes zip files byte by byte, wrong ones too.</summary>
internal sealed class ZipWriter
{
    private readonly MemoryStream _data = new();
    private readonly MemoryStream _directory = new();
    private int _entries;

    /// <summary>Bytes put before the first header, which the directory knows of.</summary>
    public void Prefix(ReadOnlySpan<byte> bytes) => _data.Write(bytes);

    public void Add(string name, string text, ZipLie? lie = null) => Add(name, Encoding.UTF8.GetBytes(text), lie);

    public void Add(string name, byte[] bytes, ZipLie? lie = null)
    {
        var packed = lie?.Method == 0 ? bytes : Deflate(bytes);
        AddPacked(name, packed, bytes.Length, Checksum(bytes), lie ?? new ZipLie());
    }

    /// <summary>Adds data packed already.</summary>
    public void AddPacked(string name, byte[] packed, long size, uint crc, ZipLie lie)
    {
        var offset = lie.Offset ?? _data.Length;
        var local = Encoding.UTF8.GetBytes(lie.LocalName ?? name);
        var central = Encoding.UTF8.GetBytes(name);
        if (lie.Offset is null)
        {
            WriteHeader(_data, 0x04034b50, [20, lie.Flags, lie.LocalMethod ?? lie.Method, 0, 0], lie.Crc ?? crc, packed.Length, (lie.LocalSize ?? lie.Size) ?? size, [(ushort)local.Length, 0]);
            _data.Write(local);
            _data.Write(packed);
        }
        WriteHeader(_directory, 0x02014b50, [(ushort)(20 | (lie.Attributes == 0 ? 0 : 3 << 8)), 20, lie.Flags, lie.Method, 0, 0], lie.Crc ?? crc, packed.Length, lie.Size ?? size, [(ushort)central.Length, 0, 0, 0, 0]);
        WriteUInt32(_directory, lie.Attributes);
        WriteUInt32(_directory, (uint)offset);
        _directory.Write(central);
        _entries++;
    }

    public byte[] ToArray(int? claimedEntries = null)
    {
        var output = new MemoryStream();
        _data.WriteTo(output);
        var start = output.Length;
        _directory.WriteTo(output);
        var count = (ushort)(claimedEntries ?? _entries);
        WriteUInt32(output, 0x06054b50);
        WriteUInt16s(output, 0, 0, count, count);
        WriteUInt32(output, (uint)_directory.Length);
        WriteUInt32(output, (uint)start);
        WriteUInt16s(output, 0);
        return output.ToArray();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return output.ToArray();
    }

    // The product's own sum: files that Python zipped prove it in CorpusReadingTests.
    public static uint Checksum(ReadOnlySpan<byte> bytes) => Crc32.Of(bytes);

    private static void WriteHeader(MemoryStream output, uint signature, ushort[] start, uint crc, long packed, long size, ushort[] end)
    {
        WriteUInt32(output, signature);
        WriteUInt16s(output, start);
        WriteUInt32(output, crc);
        WriteUInt32(output, (uint)packed);
        WriteUInt32(output, (uint)size);
        WriteUInt16s(output, end);
    }

    private static void WriteUInt32(MemoryStream output, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        output.Write(bytes);
    }

    private static void WriteUInt16s(MemoryStream output, params ReadOnlySpan<ushort> values)
    {
        Span<byte> bytes = stackalloc byte[2];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            output.Write(bytes);
        }
    }
}

/// <summary>What an entry says untruly.</summary>
internal sealed record ZipLie
{
    public ushort Method { get; init; } = 8;
    public ushort? LocalMethod { get; init; }
    public ushort Flags { get; init; }
    public string? LocalName { get; init; }
    public long? Size { get; init; }
    public long? LocalSize { get; init; }
    public uint? Crc { get; init; }
    public uint Attributes { get; init; }

    /// <summary>Points to data already written instead of writing its own.</summary>
    public long? Offset { get; init; }
}
