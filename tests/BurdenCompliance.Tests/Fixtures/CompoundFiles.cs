using System.Buffers.Binary;
using System.Text;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Builds the smallest old OLE containers: a header, an allocation table and a directory.</summary>
internal static class CompoundFiles
{
    public static byte[] With(params string[] streams)
    {
        var file = new byte[512 * (2 + ((streams.Length + 3) / 4))];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), 0);
        for (var sector = 1; sector <= (streams.Length + 3) / 4; sector++)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(512 + (sector * 4)), sector * 4 >= streams.Length ? 0xFFFFFFFE : (uint)sector + 1);
        for (var i = 0; i < streams.Length; i++)
        {
            var entry = file.AsSpan(1024 + (i * 128), 128);
            Encoding.Unicode.GetBytes(streams[i], entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((streams[i].Length + 1) * 2));
            entry[66] = 2;
        }
        return file;
    }
}
