using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Bytes unpacked from one file so far.</summary>
internal sealed class UnpackedTotal
{
    private long _bytes;

    public void Add(int bytes)
    {
        _bytes += bytes;
        if (_bytes > Limits.UnpackedBytes)
            throw new DraftRefusedException(Refusals.Unpacked);
    }
}

/// <summary>An entry's bytes, unpacked and counted as they are read; at the end size and checksum must be as the directory says.</summary>
internal sealed class PartStream : Stream
{
    private readonly Stream _bytes;
    private readonly ZipEntry _entry;
    private readonly UnpackedTotal _total;
    private readonly Deadline _deadline;
    private uint _crc;
    private bool _inTag;
    private long _tagBytes;

    public PartStream(ReadOnlyMemory<byte> file, ZipEntry entry, UnpackedTotal total, Deadline deadline)
    {
        var packed = file.Slice((int)entry.Offset, (int)entry.Packed);
        var array = MemoryMarshal.TryGetArray(packed, out var segment) ? segment : new ArraySegment<byte>(packed.ToArray());
        var memory = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        _bytes = entry.Stored ? memory : new DeflateStream(memory, CompressionMode.Decompress);
        (_entry, _total, _deadline) = (entry, total, deadline);
    }

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        _deadline.Check();
        var count = _bytes.Read(buffer);
        if (count == 0)
        {
            if (buffer.Length > 0 && (Count != _entry.Size || _crc != _entry.Crc))
                throw new DraftRefusedException(Refusals.Damaged(_entry.Name));
            return 0;
        }
        Count += count;
        _total.Add(count);
        if (Count > _entry.Size)
            throw new DraftRefusedException(Refusals.Damaged(_entry.Name));
        if (Count > Limits.PartBytes)
            throw new DraftRefusedException(Refusals.PartTooLarge(_entry.Name));
        _crc = Crc32.Append(_crc, buffer[..count]);
        RefuseEndlessTag(buffer[..count]);
        return count;
    }

    // One look from the end of each block: nearly free, and attributes cannot pile up in memory.
    private void RefuseEndlessTag(ReadOnlySpan<byte> block)
    {
        var last = block.LastIndexOfAny((byte)'<', (byte)'>');
        if (last >= 0)
            (_inTag, _tagBytes) = (block[last] == '<', block.Length - last);
        else
            _tagBytes += block.Length;
        if (_inTag && _tagBytes > Limits.TagBytes)
            throw new DraftRefusedException(Refusals.TooManyNames(_entry.Name));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Count; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
