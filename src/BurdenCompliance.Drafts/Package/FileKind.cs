using System.Text;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Tells by content, never by name, what was uploaded.</summary>
internal static class FileKind
{
    /// <returns>Null when the bytes start as a zip does; otherwise why they are not accepted.</returns>
    public static Refusal? RefusalFor(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK\u0003\u0004"u8))
            return null;
        if (file.StartsWith("PK\u0005\u0006"u8))
            return Refusals.NotWord("空的压缩包");
        if (CompoundFile.Is(file))
            return CompoundFile.RefusalFor(file);
        if (ZipEnd.Find(file) >= 0)
            return Refusals.Prefix;
        return Refusals.NotZip(Name(file));
    }

    private static string Name(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return "空文件";
        var start = file[..Math.Min(file.Length, 1024)];
        if (start.IndexOf("%PDF-"u8) >= 0)
            return " PDF 文件";
        var text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("{\\rt"u8))
            return " RTF 文件";
        if (text.StartsWith("\u001F\u008B"u8) || text.StartsWith("Rar!"u8) || text.StartsWith("7z"u8) || text is [0x1F, 0x8B, ..])
            return "其他格式的压缩包";
        if (text is [0x89, (byte)'P', ..] or [0xFF, 0xD8, ..] or [(byte)'G', (byte)'I', (byte)'F', ..] or [(byte)'B', (byte)'M', ..])
            return "图片文件";
        var words = Encoding.Latin1.GetString(text);
        if (words.Contains("<html", StringComparison.OrdinalIgnoreCase) || words.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase))
            return "网页（HTML）文件";
        if (words.StartsWith('<'))
            return " XML 文件";
        return text.Contains((byte)0) ? "无法识别的文件" : "纯文本文件";
    }
}
