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
        ["deadline"] = ("时限", "按工作日历（节假日和调休）推算报送时限，剩下的工作日少于规则库规定的天数即为发现。"),
        ["pages"] = ("页数", "按正文字数和标准版面估算页数，文件自己的页数可信时以它为准。"),
        ["asked-form"] = ("提问", "标题等形式上有线索时向起草人提问，不作为问题。"),
        ["table-items"] = ("表格", "逐项读计分表：计分事项或者材料栏中出现规则库列出的用语即为发现。"),
        ["length"] = ("字数", "按正文字数判断。"),
        ["share"] = ("篇幅", "按有关标题之下文字的篇幅和占正文的比例判断。"),
        ["opening"] = ("开头", "按第一条措施之前的篇幅判断。"),
        ["structure"] = ("形式", "按公文要素、标题、主送机关和要求的处数判断。"),
        ["table"] = ("表格", "按计分表的分值合计、项数、层级和最小分值判断。"),
        ["measures"] = ("措施", "按要求中写明由谁做、何时完成的比例判断。"),
        ["comparison"] = ("比对", "与上位文件比对：逐字相同的和只略作改写的都算。"),
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
        Severity.Breach => "违反规定，不得照此印发",
        Severity.Justify => "需作说明，写明理由或者依据",
        _ => "建议",
    };

    /// <summary>The word by which a severity is known everywhere.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Breach => "违反规定",
        Severity.Justify => "需作说明",
        _ => "建议",
    };
}
