using System.Buffers.Binary;
using System.Buffers.Text;

namespace BurdenCompliance.Registry;

/// <summary>A place in the ledger: after this line. Written as 27 URL-safe characters.</summary>
public sealed record EntryCursor
{
    private const int Length = sizeof(int) + 16;

    internal DateOnly Date { get; }
    internal Guid Id { get; }

    internal EntryCursor(DateOnly date, Guid id) => (Date, Id) = (date, id);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static EntryCursor? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (text is not { Length: 27 } || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Length)
            return null;
        var day = BinaryPrimitives.ReadInt32BigEndian(bytes);
        return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : new EntryCursor(DateOnly.FromDayNumber(day), new Guid(bytes[sizeof(int)..Length]));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Date.DayNumber);
        Id.TryWriteBytes(bytes[sizeof(int)..]);
        return Base64Url.EncodeToString(bytes);
    }
}
