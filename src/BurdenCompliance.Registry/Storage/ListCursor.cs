using System.Buffers.Binary;
using System.Buffers.Text;

namespace BurdenCompliance.Registry;

/// <summary>A place in a list ordered by time and id: after this one. Written as 32 URL-safe characters.</summary>
public sealed record ListCursor
{
    private const int Length = sizeof(long) + 16;

    internal DateTimeOffset At { get; }
    internal Guid Id { get; }

    internal ListCursor(DateTimeOffset at, Guid id) => (At, Id) = (at, id);

    /// <summary>A place in a list ordered by day.</summary>
    internal ListCursor(DateOnly day, Guid id) : this(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), id) { }

    internal DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ListCursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (text is not { Length: 32 } || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Length)
            return null;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks
            ? null : new ListCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[sizeof(long)..Length]));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, At.UtcTicks);
        Id.TryWriteBytes(bytes[sizeof(long)..]);
        return Base64Url.EncodeToString(bytes);
    }
}
