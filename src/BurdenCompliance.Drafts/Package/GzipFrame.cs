using System.Buffers.Binary;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Deflated data dressed as gzip, so that the native inflater checks checksum and size itself, at its own speed.</summary>
internal sealed class GzipFrame : Stream
{
    private static readonly byte[] Header = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF];
    private readonly ReadOnlyMemory<byte> _packed;
    private readonly byte[] _trailer = new byte[8];
    private long _at;

    public GzipFrame(ReadOnlyMemory<byte> packed, uint crc, long size)
    {
        _packed = packed;
        BinaryPrimitives.WriteUInt32LittleEndian(_trailer, crc);
        BinaryPrimitives.WriteUInt32LittleEndian(_trailer.AsSpan(4), (uint)size);
    }

    public override int Read(Span<byte> buffer)
    {
        var end = Header.Length + _packed.Length;
        var rest = _at < Header.Length ? Header.AsSpan((int)_at)
            : _at < end ? _packed.Span[(int)(_at - Header.Length)..]
            : _trailer.AsSpan((int)(_at - end));
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        _at += rest.Length;
        return rest.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _at; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
