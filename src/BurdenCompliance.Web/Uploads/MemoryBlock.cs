using System.Buffers;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Bytes of a stream in a pooled array; wiped when given back.</summary>
internal sealed class MemoryBlock : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 << 10);
    private int _length;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Reads the stream to its end.</summary>
    /// <returns>False when it holds more than <paramref name="most"/> bytes.</returns>
    public async Task<bool> FillAsync(Stream stream, int most, CancellationToken cancellation)
    {
        while (true)
        {
            if (_length == _bytes.Length)
                Grow();
            var read = await stream.ReadAsync(_bytes.AsMemory(_length), cancellation);
            if (read == 0)
                return true;
            _length += read;
            if (_length > most)
                return false;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
        _length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
