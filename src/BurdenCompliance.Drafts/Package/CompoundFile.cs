using System.Buffers.Binary;
using System.Text;

namespace BurdenCompliance.Drafts.Package;

/// <summary>The old OLE container (MS-CFB): tells an old .doc from an encrypted .docx by the names of its streams.</summary>
internal static class CompoundFile
{
    private const int EntryBytes = 128;
    private const int MostEntries = 4_096;

    public static bool Is(ReadOnlySpan<byte> file) => file is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    public static Refusal RefusalFor(ReadOnlySpan<byte> file)
    {
        var kind = "旧版 Office（OLE）文件";
        foreach (var name in StreamNames(file))
        {
            switch (name)
            {
                case "EncryptedPackage" or "EncryptionInfo" or "\u0006DataSpaces":
                    return Refusals.Encrypted;
                case "WordDocument":
                    return Refusals.OldDoc;
                case "Workbook" or "Book":
                    return Refusals.NotWord("旧版 Excel 工作簿");
                case "PowerPoint Document":
                    return Refusals.NotWord("旧版 PowerPoint 演示文稿");
                case "__properties_version1.0":
                    kind = " Outlook 邮件";
                    break;
            }
        }
        return Refusals.NotWord(kind);
    }

    // Follows the chain of directory sectors through the allocation table; a broken chain ends the list.
    private static List<string> StreamNames(ReadOnlySpan<byte> file)
    {
        var names = new List<string>();
        if (file.Length < 512)
            return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var size = shift == 12 ? 4096 : 512;
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(file[48..]);
        for (var steps = 0; steps < MostEntries; steps++)
        {
            var at = (sector + 1L) * size;
            if (at + size > file.Length)
                return names;
            for (var entry = 0; entry < size; entry += EntryBytes)
            {
                var bytes = file.Slice((int)at + entry, EntryBytes);
                int length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]);
                if (length is >= 2 and <= 64 && bytes[66] is 1 or 2)
                    names.Add(Encoding.Unicode.GetString(bytes[..Math.Max(0, length - 2)]));
            }
            if (names.Count > MostEntries || !TryNext(file, size, ref sector))
                return names;
        }
        return names;
    }

    private static bool TryNext(ReadOnlySpan<byte> file, int size, ref uint sector)
    {
        var perSector = (uint)size / 4;
        var table = sector / perSector;
        if (table >= 109)
            return false;
        var at = (BinaryPrimitives.ReadUInt32LittleEndian(file[(76 + ((int)table * 4))..]) + 1L) * size + (sector % perSector * 4);
        if (at + 4 > file.Length)
            return false;
        sector = BinaryPrimitives.ReadUInt32LittleEndian(file[(int)at..]);
        return true;
    }
}
