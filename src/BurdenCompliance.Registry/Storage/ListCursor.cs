using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace BurdenCompliance.Registry;

/// <summary>Which list a cursor is a place in.</summary>
public enum CursorList
{
    /// <summary>评估.</summary>
    Assessments,
    /// <summary>Lines of the ledger.</summary>
    Entries,
    /// <summary>立项.</summary>
    PlanItems,
    /// <summary>Meetings or inspections.</summary>
    Occasions,
    /// <summary>Versions of retained lists.</summary>
    ListVersions,
    /// <summary>Items of a retained list.</summary>
    ListItems,
    /// <summary>书面说明.</summary>
    Statements,
    /// <summary>Imports of past years.</summary>
    Imports,
    /// <summary>Versions of counting schemes.</summary>
    Schemes,
    /// <summary>What the evasion watch found.</summary>
    Watch,
}

/// <summary>A place in a list ordered by a key and id: after this one. Written as 36 URL-safe characters that name the list and carry a check sum.</summary>
public sealed record ListCursor
{
    private const int Checked = 1 + sizeof(long) + 16;
    private const int Length = Checked + 2;

    internal CursorList List { get; }
    internal long Key { get; }
    internal Guid Id { get; }

    internal ListCursor(CursorList list, long key, Guid id) => (List, Key, Id) = (list, key, id);

    /// <summary>A place in a list ordered by time.</summary>
    internal ListCursor(CursorList list, DateTimeOffset at, Guid id) : this(list, at.UtcTicks, id) { }

    /// <summary>A place in a list ordered by day.</summary>
    internal ListCursor(CursorList list, DateOnly day, Guid id) : this(list, new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), id) { }

    internal DateTimeOffset At => new(Key, TimeSpan.Zero);

    internal DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>Reads what <see cref="ToString"/> wrote for the same list; null for anything else.</summary>
    public static ListCursor? Parse(string? text, CursorList list)
    {
        Span<byte> bytes = stackalloc byte[Length + 3];
        if (text is not { Length: Length * 4 / 3 } || !Base64Url.IsValid(text) || Base64Url.DecodeFromChars(text, bytes) != Length)
            return null;
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Checked], sum);
        var key = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return bytes[0] != (byte)list || key < 0 || key > DateTimeOffset.MaxValue.Ticks || !bytes[Checked..Length].SequenceEqual(sum[..2])
            ? null : new ListCursor(list, key, new Guid(bytes[(1 + sizeof(long))..Checked]));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        bytes[0] = (byte)List;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Key);
        Id.TryWriteBytes(bytes[(1 + sizeof(long))..]);
        SHA256.HashData(bytes[..Checked], sum);
        sum[..2].CopyTo(bytes[Checked..]);
        return Base64Url.EncodeToString(bytes);
    }
}
