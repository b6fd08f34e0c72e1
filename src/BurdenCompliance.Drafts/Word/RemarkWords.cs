using BurdenCompliance.Drafts.Package;

namespace BurdenCompliance.Drafts.Word;

/// <summary>The sentences of the remarks about reading.</summary>
internal static class RemarkWords
{
    public static Remark HiddenText(int characters) =>
        new("hidden-text", $"此段有 {characters} 个字设为隐藏文字，页面上看不见，未列入检查。", null);

    public static Remark Folded(int zeroWidth, int lookAlike) => new("folded-characters", (zeroWidth, lookAlike) switch
    {
        (_, 0) => $"此段文字中夹有 {zeroWidth} 个看不见的零宽字符，检查时已略去。",
        (0, _) => $"此段有 {lookAlike} 个形近的部首或者兼容字符，检查时按通用汉字处理。",
        _ => $"此段夹有 {zeroWidth} 个零宽字符和 {lookAlike} 个形近字符，检查时已按通用汉字处理。",
    }, null);

    public static Remark MalformedLink(string target) =>
        new("malformed-link", $"超链接地址写法有误：“{Refusals.Shown(target)}”。文字照常检查。", null);

    public static Remark ExternalTarget(string what, string target) =>
        new("external-target", $"文件引用了外部{what}：“{Refusals.Shown(target)}”。本系统不会访问，其内容未列入检查；请将内容放入文件或者解除引用。", null);

    public static Remark InsertedFile() =>
        new("external-target", "文件中嵌有另一份文件（altChunk 或子文档），其内容未列入检查；请将内容粘贴进正文。", null);

    public static Remark Pictures(int count) =>
        new("images-not-inspected", $"文中有 {count} 幅图片，图片里的文字未列入检查，请人工核对有无密级标志和其他内容。", null);

    public static Remark EmbeddedObjects(int count) =>
        new("embedded-objects", $"文中有 {count} 个嵌入对象（工作簿、控件等），其内容未列入检查；请将内容转为正文或者附件。", null);

    public static Remark Graphics(int parts, int characters) =>
        new("graphics-not-examined", $"文中有 {parts} 处图示（SmartArt）或图表，其中 {characters} 个字只查了密级标志，未对照规定检查；请把要求写进正文。", null);

    public static Remark Revisions() =>
        new("tracked-changes", "文中有未接受的修订，按接受全部修订之后的文字检查。", null);

    public static Remark EndlessFields() =>
        new("broken-field", "文中有不完整的域，其中的文字按正文检查。", null);
}
