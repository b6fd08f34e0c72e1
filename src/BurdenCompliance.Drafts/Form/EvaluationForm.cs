using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>The fields of the 与为基层减负一致性评估表, as they are printed. An empty field leaves room to write by hand.</summary>
public sealed record EvaluationForm
{
    /// <summary>文件名称.</summary>
    public string DocumentTitle { get; init; } = "";
    /// <summary>拟发文机关.</summary>
    public string Issuer { get; init; } = "";
    /// <summary>拟发文字号.</summary>
    public string DocumentNumber { get; init; } = "";
    /// <summary>文种.</summary>
    public string DocumentType { get; init; } = "";
    /// <summary>主送范围: who, down to which level, how many units.</summary>
    public string Recipients { get; init; } = "";
    /// <summary>立项: number of the plan item, or that it is outside the plan and why.</summary>
    public string PlanItem { get; init; } = "";
    /// <summary>性质, with its basis.</summary>
    public string Nature { get; init; } = "";
    /// <summary>字数 in three figures; null leaves room.</summary>
    public Counts? Counts { get; init; }
    /// <summary>Every provision, item by item.</summary>
    public ImmutableArray<ProvisionAnswer> Provisions { get; init; } = [];
    /// <summary>Information duties that the document puts on lower bodies.</summary>
    public ImmutableArray<FormDuty> Duties { get; init; } = [];
    /// <summary>What the duties cost together, or empty.</summary>
    public string DutiesSum { get; init; } = "";
    /// <summary>Exceptions declared, stated or claimed, with their basis.</summary>
    public ImmutableArray<FormException> Exceptions { get; init; } = [];
    /// <summary>Questions that a text cannot decide, with the drafter's answers.</summary>
    public ImmutableArray<FormAnswer> Answers { get; init; } = [];
    /// <summary>Overlap with documents in force, from above or of the office itself.</summary>
    public string Overlap { get; init; } = "";
    /// <summary>Effect on the year's count: the Nth, last year the Mth.</summary>
    public string YearEffect { get; init; } = "";
    /// <summary>自评结论, with the drafter's name and date.</summary>
    public FormOpinion SelfAssessment { get; init; } = FormOpinion.Blank;
    /// <summary>政策性审核意见.</summary>
    public FormOpinion PolicyReview { get; init; } = FormOpinion.Blank;
    /// <summary>合法合规性审核意见.</summary>
    public FormOpinion LegalReview { get; init; } = FormOpinion.Blank;
    /// <summary>一致性审核意见 of the reviewing office.</summary>
    public FormOpinion ConsistencyReview { get; init; } = FormOpinion.Blank;
    /// <summary>签批.</summary>
    public FormOpinion SignOff { get; init; } = FormOpinion.Blank;
    /// <summary>Version of the catalog it was examined with.</summary>
    public string CatalogVersion { get; init; } = "";
    /// <summary>SHA-256 of that catalog.</summary>
    public string CatalogSha256 { get; init; } = "";
    /// <summary>SHA-256 of the file assessed.</summary>
    public string FileSha256 { get; init; } = "";
    /// <summary>Code that the sign-off is checked by; empty before it.</summary>
    public string SealCode { get; init; } = "";
    /// <summary>When the form was made, as printed.</summary>
    public string Time { get; init; } = "";
}

/// <summary>One provision (条) of the form.</summary>
/// <param name="Provision">Its number and title, as printed.</param>
/// <param name="Verdict">是否一致.</param>
/// <param name="Place">位置 in the document, or empty.</param>
/// <param name="Explanation">说明, or empty.</param>
public sealed record ProvisionAnswer(string Provision, ProvisionVerdict Verdict, string Place, string Explanation);

/// <summary>Whether the document agrees with a provision.</summary>
public enum ProvisionVerdict
{
    /// <summary>是.</summary>
    Yes,
    /// <summary>否.</summary>
    No,
    /// <summary>不适用.</summary>
    NotApplicable,
    /// <summary>Not answered yet.</summary>
    Open,
}

/// <summary>What lower bodies must report.</summary>
/// <param name="What">What is reported.</param>
/// <param name="HowOften">How often.</param>
/// <param name="ByWhen">By when.</param>
/// <param name="Units">How many units report.</param>
/// <param name="Hours">What it costs all of them in a year.</param>
public sealed record FormDuty(string What, string HowOften, string ByWhen, string Units, string Hours);

/// <summary>An exception of the regulation that the document rests on.</summary>
/// <param name="Clause">As cited, or empty.</param>
/// <param name="What">What is excepted.</param>
/// <param name="Basis">On what it rests, why, and what the reviewer holds of it.</param>
public sealed record FormException(string Clause, string What, string Basis);

/// <summary>A question with its answer.</summary>
/// <param name="Clause">As cited.</param>
public sealed record FormAnswer(string Clause, string Question, string Words);

/// <summary>An opinion with who gave it and when.</summary>
/// <param name="Text">The opinion; line breaks make paragraphs.</param>
/// <param name="Name">Name, or empty for a signature by hand.</param>
/// <param name="Date">As printed, or empty.</param>
public sealed record FormOpinion(string Text, string Name, string Date)
{
    /// <summary>Room to write.</summary>
    public static readonly FormOpinion Blank = new("", "", "");
}
