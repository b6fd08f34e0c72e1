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
    private int _equals;

    public PartStream(ReadOnlyMemory<byte> file, ZipEntry entry, UnpackedTotal total, Deadline deadline)
    {
        var packed = file.Slice((int)entry.Offset, (int)entry.Packed);
        if (entry.Stored)
        {
            if (Crc32.Of(packed.Span) != entry.Crc)
                throw new DraftRefusedException(Refusals.Damaged(entry.Name));
            var array = MemoryMarshal.TryGetArray(packed, out var segment) ? segment : new ArraySegment<byte>(packed.ToArray());
            _bytes = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        }
        else
        {
            _bytes = new GZipStream(new GzipFrame(packed, entry.Crc, entry.Size), CompressionMode.Decompress);
        }
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
            if (buffer.Length > 0 && Count != _entry.Size)
                throw new DraftRefusedException(Refusals.Damaged(_entry.Name));
            return 0;
        }
        Count += count;
        _total.Add(count);
        if (Count > _entry.Size)
            throw new DraftRefusedException(Refusals.Damaged(_entry.Name));
        if (Count > Limits.PartBytes)
            throw new DraftRefusedException(Refusals.PartTooLarge(_entry.Name));
        RefuseEndlessTag(buffer[..count]);
        return count;
    }

    // No < may stand within a tag: many = since the last one are attributes, which pile up in memory until the tag ends.
    private void RefuseEndlessTag(ReadOnlySpan<byte> block)
    {
        var last = block.LastIndexOf((byte)'<');
        var equals = block[(last + 1)..].Count((byte)'=');
        _equals = last >= 0 ? equals : _equals + equals;
        if (_equals > Limits.Attributes)
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
