using System.Buffers.Binary;
using System.Buffers.Text;

namespace BurdenCompliance.Registry;

/// <summary>A place in the list of assessments: after this one. Written as 32 URL-safe characters.</summary>
public sealed record AssessmentCursor
{
    private const int Length = sizeof(long) + 16;

    internal DateTimeOffset CreatedAt { get; }
    internal Guid Id { get; }

    internal AssessmentCursor(DateTimeOffset createdAt, Guid id) => (CreatedAt, Id) = (createdAt, id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static AssessmentCursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (text is not { Length: 32 } || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Length)
            return null;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks
            ? null : new AssessmentCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[sizeof(long)..Length]));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, CreatedAt.UtcTicks);
        Id.TryWriteBytes(bytes[sizeof(long)..]);
        return Base64Url.EncodeToString(bytes);
    }
}
