using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary>Check kinds and severities in words for the generated pages.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, (string Name, string Sentence)> Kinds = new(StringComparer.Ordinal)
    {
        ["phrase"] = ("用语", "凭词库中的用语判断：本件自己作出的要求或者安排中出现即为发现。"),
        ["slots"] = ("句式", "凭句式判断：词库中的主体、行为、对象、频次、期限等在同一分句或者句子中搭配出现。"),
        ["scored"] = ("用语权重", "凭用语权重判断：用已标注语料离线训练的权重给分句打分，超过规则库规定的限度即为发现，并列出起主要作用的用语。"),
        ["quantity"] = ("数量", "凭数量判断：词库中的用语旁边的数量超出规则库规定的限度。"),
        ["question"] = ("提问", "文字本身不能判断，有线索时向起草人提问，不作为问题。"),
        ["length"] = ("字数", "按正文字数判断。"),
        ["share"] = ("篇幅", "按有关标题之下文字的篇幅和占正文的比例判断。"),
        ["opening"] = ("开头", "按第一条措施之前的篇幅判断。"),
        ["structure"] = ("形式", "按公文要素、标题、主送机关和要求的处数判断。"),
        ["table"] = ("表格", "按计分表的分值、项数判断。"),
        ["measures"] = ("措施", "按要求中写明时限的比例判断。"),
        ["comparison"] = ("比对", "与上位文件逐字比对。"),
    };

    public static string Name(string kind) => Kinds[kind].Name;

    public static string Sentence(string kind) => Kinds[kind].Sentence;

    public static string Name(CoverageBy by) => by switch
    {
        CoverageBy.Ledger => "台账",
        CoverageBy.Question => "提问",
        CoverageBy.Comparison => "比对",
        CoverageBy.Profile => "画像",
        _ => "不查",
    };

    public static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Breach => "属于违反，不得照此印发",
        Severity.Justify => "须说明理由或者依据",
        _ => "属于建议",
    };
}
