using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Secrecy;

namespace BurdenCompliance.Tests.Drafts.Secrecy;

/// <summary>Marks in every carrier, spelling and layout, and texts that only mention the words.</summary>
internal static class MarkSamples
{
    private static readonly string[] Body =
    [
        "澄岭市农业农村局关于做好秋粮收购工作的通知", "各县（市、区）农业农村局：", "为做好今年秋粮收购工作，现将有关事项通知如下。", "一、备足仓容",
        "各地要提前腾仓，做到有仓收粮。",
    ];

    public static readonly string[] Levels = ["秘密", "机密", "绝密"];

    public static readonly (string Name, Func<string, string> Write)[] Spellings =
    [
        ("plain", level => level),
        ("traditional", level => level.Replace('机', '機').Replace('绝', '絕')),
        ("spaced", level => level[0] + "　 " + level[1]),
        ("zero width", level => level[0] + "\u200B\u2060" + level[1] + "\u200D"),
        ("variant", level => level.Replace('绝', '絶').Replace('秘', '祕').Replace('机', '機') + "\uFE0F"),
    ];

    public static readonly string[] Layouts =
        ["{0}", "{0}★10年", "{0}　★ 长期", "{0}☆一年", "{0}＊５年", "密级：{0}", "（{0}）", "特急　{0}★2年", "000012 {0}★1年", "【{0} 20年】"];

    private static readonly (string Name, Func<string, SecrecyCarriers> Put)[] Carriers =
    [
        ("first line", mark => InMain([Line(mark), .. Body.Select(text => Line(text))])),
        ("right top under the name", mark => InMain([Line("澄岭市农业农村局文件"), Line(mark), Line("澄农发〔2025〕9号"), .. Body.Select(text => Line(text))])),
        ("line in the text", mark => InMain([.. Body.Select(text => Line(text)), Line(mark), Line("澄岭市农业农村局"), Line("2025年9月1日")])),
        ("text box", mark => InMain([.. Body.Select(text => Line(text)), Line(mark) with { Origin = Origin.TextBox }])),
        ("cell of the letterhead", mark => InMain([Cell("份号"), Cell(mark), .. Body.Select(text => Line(text))])),
        ("header", mark => Aside(Origin.Header, mark)),
        ("footer", mark => Aside(Origin.Footer, mark)),
        ("footnote", mark => Aside(Origin.Footnote, mark)),
        ("hidden", mark => new SecrecyCarriers(InMain(Body).Main, [], [mark], [])),
        ("property", mark => new SecrecyCarriers(InMain(Body).Main, [], [], ["澄岭市农业农村局", mark])),
    ];

    /// <summary>10 carriers × 5 spellings × 10 layouts.</summary>
    public static IEnumerable<(string Name, SecrecyCarriers Carriers)> Positives()
    {
        var turn = 0;
        foreach (var (carrier, put) in Carriers)
        {
            foreach (var (spelling, write) in Spellings)
            {
                foreach (var layout in Layouts)
                {
                    var level = Levels[turn++ % Levels.Length];
                    yield return ($"{carrier}, {spelling}, {layout}, {level}", put(string.Format(layout, write(level))));
                }
            }
        }
    }

    /// <summary>Frames × words, in text, titles, headings, cells, headers and notes.</summary>
    public static IEnumerable<(string Name, SecrecyCarriers Carriers)> Negatives()
    {
        foreach (var frame in Frames)
        {
            foreach (var word in Words)
            {
                var text = string.Format(frame, word);
                yield return ("text: " + text, InMain([.. Body.Select(line => Line(line)), Line(text)]));
                yield return ("first line: " + text, InMain([Line(text), .. Body.Select(line => Line(line))]));
                yield return ("cell: " + text, InMain([.. Body.Select(line => Line(line)), Cell("序号"), Cell("检查内容"), Cell("1"), Cell(text)]));
                yield return ("note: " + text, Aside(Origin.Footnote, text));
                yield return ("header: " + text, Aside(Origin.Header, text));
            }
        }
        foreach (var line in Lines)
        {
            yield return ("line: " + line, InMain([.. Body.Select(text => Line(text)), Line(line)]));
            yield return ("property: " + line, new SecrecyCarriers(InMain(Body).Main, [], [], [line]));
            yield return ("cell: " + line, InMain([.. Body.Select(text => Line(text)), Cell(line)]));
        }
    }

    public static readonly string[] Words =
    [
        "商业秘密", "国家秘密", "技术秘密", "工作秘密", "秘密级", "机密级", "绝密级", "机密性", "秘密载体", "机密文件", "绝密件", "保守国家秘密法", "秘密事项", "个人秘密", "机密信息", "通信秘密",
        "“机密”标志", "“秘密★10年”字样",
    ];

    public static readonly string[] Frames =
    [
        "各单位要加强{0}保护，防止泄露。", "涉及{0}的内容不得公开。", "关于加强{0}管理工作的通知", "一、规范{0}管理", "（二）严守{0}", "1.清查{0}登记情况", "工作人员应当保守在履职中知悉的{0}。",
        "《{0}保护管理办法》自印发之日起施行。", "是否按照规定管理{0}", "定为{0}的材料按照保密规定传递，不得通过互联网发送。", "严禁用微信传输{0}。", "{0}管理情况", "对泄露{0}的，依法处理",
        "依法不予公开的政府信息包括{0}和个人隐私。", "开展{0}保护宣传教育", "企业提供的资料属于{0}的，应当为其保密。", "各部门要对照{0}清单逐项自查；", "附件：{0}自查表", "{0}、内部敏感信息不得上传",
        "起草含有{0}的文件，须在专用计算机上进行。", "市{0}管理局", "培训内容包括{0}常识", "上一年度没有发生泄露{0}事件，群众较为满意。", "本系统为非涉密系统，严禁处理{0}。", "与供应商签订{0}保护协议",
        "县{0}工作联席会议办公室", "联系人：保密办，负责{0}解释工作", "查看{0}台账是否齐全",
    ];

    private static readonly string[] Lines =
    [
        "一、保守秘密", "（一）保守国家秘密", "保守秘密 慎之又慎", "保密工作", "机密级文件", "绝密级文件是否单独保存", "秘密级以上文件", "非涉密文件", "密级：公开", "密级：无", "密级：□绝密 □机密 □秘密", "是否涉密：否",
        "绝密、机密、秘密三级", "“绝密”“机密”“秘密”", "国家秘密分为绝密、机密、秘密三级。", "不涉及国家秘密", "商业秘密", "本文件不含国家秘密内容", "保守国家秘密 人人有责", "机密文件管理员", "秘密花园社区", "秘密侦查",
        "机密印刷厂", "解密审查", "标注“机密★10年”的文件不得上传本系统。", "（不属于国家秘密）", "国家秘密载体", "1.秘密", "（三）机密",
    ];

    private static SecrecyCarriers InMain(params Paragraph[] paragraphs) =>
        new([.. paragraphs.Select((paragraph, at) => paragraph with { Index = at })], [], [], []);

    private static SecrecyCarriers InMain(string[] lines) => InMain([.. lines.Select(Line)]);

    private static SecrecyCarriers Aside(Origin origin, string text) =>
        new(InMain(Body).Main, [Line(text) with { Origin = origin }], [], []);

    private static Paragraph Line(string text) => LabelledDraft.Unrecognised(0, text, Look.Plain, null);

    private static Paragraph Cell(string text) => LabelledDraft.Unrecognised(0, text, Look.Plain, new CellPlace(0, 0, 0));
}
