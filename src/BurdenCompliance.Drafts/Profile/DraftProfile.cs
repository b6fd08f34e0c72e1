using System.Collections.Immutable;

namespace BurdenCompliance.Drafts;

/// <summary>What a draft says of itself (文稿画像), each field with the words that decided it.</summary>
public sealed record DraftProfile
{
    /// <summary>发文机关, full name as written; empty when not found.</summary>
    public string Issuer { get; init; } = "";
    /// <summary>Kind of issuer.</summary>
    public IssuerKind IssuerKind { get; init; } = IssuerKind.Other;
    /// <summary>Level of the issuer; null when the text does not tell.</summary>
    public Level? IssuerLevel { get; init; }
    /// <summary>文种 or the kind of text named in the title: 通知, 意见, 函, 实施方案 …; empty when not found.</summary>
    public string DocumentType { get; init; } = "";
    /// <summary>性质: comprehensive, special task, or neither.</summary>
    public DocumentClass DocumentClass { get; init; } = DocumentClass.General;
    /// <summary>发文字号, or null.</summary>
    public string? DocumentNumber { get; init; }
    /// <summary>Title with its lines joined; empty when not found.</summary>
    public string Title { get; init; } = "";
    /// <summary>主送机关, one entry a recipient.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];
    /// <summary>Subject of a 专门文件, or null.</summary>
    public string? SpecialSubject { get; init; }
    /// <summary>The words that decided each field; empty for a field given by hand.</summary>
    public ImmutableArray<ProfileReason> Reasons { get; init; } = [];
}

/// <summary>Words that decided a field of the profile.</summary>
/// <param name="Field">Camel case name of the field.</param>
/// <param name="Words">The words as written, with a short Chinese account where words alone do not tell.</param>
/// <param name="Paragraph">Index in the main text, or null.</param>
public sealed record ProfileReason(string Field, string Words, int? Paragraph);

/// <summary>Kinds of issuer; JSON names in kebab case (<c>party-office</c>).</summary>
public enum IssuerKind
{
    /// <summary>党委.</summary>
    PartyCommittee,
    /// <summary>政府.</summary>
    Government,
    /// <summary>党委办公厅（室）, also when it issues together with the government's office.</summary>
    PartyOffice,
    /// <summary>政府办公厅（室）.</summary>
    GovernmentOffice,
    /// <summary>部门.</summary>
    Department,
    /// <summary>议事协调机构 and their offices.</summary>
    CoordinationBody,
    /// <summary>群团组织.</summary>
    PeopleOrganisation,
    /// <summary>事业单位, 国有企业, 学校.</summary>
    PublicInstitution,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Administrative level, highest first.</summary>
public enum Level { Central, Province, City, County, Township, Village }

/// <summary>性质 of a document as provision 2 tells them apart.</summary>
public enum DocumentClass
{
    /// <summary>部署综合性工作.</summary>
    Comprehensive,
    /// <summary>部署专项工作或者具体任务.</summary>
    SpecialTask,
    /// <summary>Anything else.</summary>
    General,
}
