using System.Buffers.Binary;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The zip checksum, eight bytes a step: the base library keeps its own to itself.</summary>
internal static class Crc32
{
    private static readonly uint[] Tables = Build();

    /// <param name="crc">What came before, 0 at the start.</param>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        crc = ~crc;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[0x700 + (byte)low] ^ t[0x600 + (byte)(low >> 8)] ^ t[0x500 + (byte)(low >> 16)] ^ t[0x400 + (low >> 24)]
                ^ t[0x300 + (byte)high] ^ t[0x200 + (byte)(high >> 8)] ^ t[0x100 + (byte)(high >> 16)] ^ t[high >> 24];
            bytes = bytes[8..];
        }
        foreach (var b in bytes)
            crc = t[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] Build()
    {
        var t = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            t[i] = value;
        }
        for (var i = 256; i < t.Length; i++)
            t[i] = (t[i - 256] >> 8) ^ t[(byte)t[i - 256]];
        return t;
    }
}
