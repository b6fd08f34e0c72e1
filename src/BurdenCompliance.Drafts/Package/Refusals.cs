using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Package;

/// <summary>Every reason not to accept a file: stable code, and a sentence that says what is wrong and what to do.</summary>
internal static class Refusals
{
    internal const string SaveAsDocx = "请用 Word 或 WPS 打开后另存为“.docx”再上传。";

    public static readonly Refusal TooLarge = new("E_TOO_LARGE", "文件超过 50 MiB，未作检查。请压缩或移除文中图片后再上传。");
    public static readonly Refusal OldDoc = new("E_OLD_DOC", $"这是旧版 Word 或 WPS 文字文件（.doc、.wps），不能直接读取。{SaveAsDocx}");
    public static readonly Refusal Encrypted = new("E_ENCRYPTED", "文件设有打开密码或经过加密，无法读取。请取消密码后再上传。");
    public static readonly Refusal Macro = new("E_MACRO", $"文件带有宏（.docm、.dotm 或含 VBA 工程），不予接收。{SaveAsDocx}");
    public static readonly Refusal Unpacked = new("E_UNPACKED", "文件解压后超过 200 MiB，已停止读取。请移除文中过大的图片、附件后再上传。");
    public static readonly Refusal TooManyParts = new("E_TOO_MANY_PARTS", "文件内部的部件超过 2000 个，已停止读取。请移除不需要的图片和嵌入对象后再上传。");
    public static readonly Refusal TooManyLinks = new("E_TOO_MANY_LINKS", "文件内部的链接关系超过 20000 个，已停止读取。请移除不需要的超链接后再上传。");
    public static readonly Refusal TooManyBlocks = new("E_TOO_MANY_PARAGRAPHS", "文件的段落和表格单元格超过 50 万个，已停止读取。请拆分文件或删除空白段落后再上传。");
    public static readonly Refusal Prefix = new("E_PREFIX", $"文件开头有不属于文档的数据，可能被其他程序改写过。{SaveAsDocx}");
    public static readonly Refusal NoText = new("E_NO_TEXT", "文件中没有可读的文字，可能全部是图片或扫描件。请上传文字版文稿。");
    public static readonly Refusal Deadline = new("E_DEADLINE", "读取文件超过 10 秒，已停止。请用 Word 或 WPS 打开后另存一份，或拆分后再上传。");

    public static Refusal NotZip(string kind) => new("E_NOT_ZIP", $"这不是 .docx 文件，而是{kind}。{SaveAsDocx}");

    public static Refusal NotWord(string kind) => new("E_NOT_WORD", $"这不是 Word 文档，而是{kind}。请上传 .docx 格式的文稿。");

    public static Refusal Damaged(string place) => new("E_DAMAGED", $"文件已损坏，读不下去（位置：{Shown(place)}）。请用 Word 或 WPS 打开并修复，另存为“.docx”再上传。");

    public static Refusal Dtd(string part) => new("E_DTD", $"文件的部件 {Shown(part)} 含有文档类型声明（DTD），出于安全不予读取。{SaveAsDocx}");

    public static Refusal TooDeep(string part) => new("E_DEPTH", $"文件的部件 {Shown(part)} 嵌套超过 256 层，已停止读取。请减少表格、文本框的嵌套后再上传。");

    public static Refusal PartTooLarge(string part) => new("E_PART_TOO_LARGE", $"文件的部件 {Shown(part)} 超过 2000 万个字符，已停止读取。请拆分文件后再上传。");

    public static Refusal TooManyNames(string part) => new("E_TOO_MANY_NAMES", $"文件的部件 {Shown(part)} 含有过多不明标记，已停止读取。{SaveAsDocx}");

    public static Refusal DuplicatePart(string name) => new("E_DUPLICATE_PART", $"文件内部有两个同名部件 {Shown(name)}，不同软件会读出不同内容，不予接收。{SaveAsDocx}");

    public static Refusal UnsafeName(string name) => new("E_UNSAFE_NAME", $"文件内部的部件名 {Shown(name)} 指向文件之外，不予接收。{SaveAsDocx}");

    public static Refusal SymbolicLink(string name) => new("E_SYMLINK", $"文件内部的部件 {Shown(name)} 是符号链接，不予接收。{SaveAsDocx}");

    public static Refusal EncryptedEntry(string name) => new("E_ENCRYPTED_ENTRY", $"文件内部的部件 {Shown(name)} 经过压缩包加密，无法读取。请取消加密后再上传。");

    public static Refusal Classified(string place, string mark) => new("E_CLASSIFIED",
        $"文稿带有密级标志（{Shown(place)}：{Shown(mark)}）。本系统为非涉密系统，不予接收，未保存其任何内容。请在线下或者涉密系统中办理。");

    /// <summary>All of them with placeholders in 〈〉, in the order of <c>docs/refusals.md</c>.</summary>
    public static ImmutableArray<Refusal> All =>
    [
        NotZip("〈格式〉"), OldDoc, Encrypted, NotWord("〈格式〉"), Macro, Damaged("〈位置〉"), TooLarge, Unpacked, PartTooLarge("〈部件〉"),
        TooManyParts, TooManyLinks, TooManyBlocks, TooManyNames("〈部件〉"), Dtd("〈部件〉"), TooDeep("〈部件〉"), DuplicatePart("〈部件〉"),
        UnsafeName("〈部件〉"), SymbolicLink("〈部件〉"), EncryptedEntry("〈部件〉"), Prefix, NoText, Deadline, Classified("〈位置〉", "〈标志〉"),
    ];

    // Names come from the file: short, one line, nothing that turns the direction of writing.
    internal static string Shown(string words)
    {
        var kept = words.Length <= 80 ? words : string.Concat(words.AsSpan(0, 80), "…");
        return string.Create(kept.Length, kept, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) || source[i] is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
                    ? '\uFFFD'
                    : source[i];
        });
    }
}
