using System.Collections.Immutable;

namespace BurdenCompliance.Registry;

/// <summary>Why a row of a table is not taken.</summary>
public enum RowTrouble
{
    /// <summary>标题 is empty or too long.</summary>
    Title,
    /// <summary>成文日期 is no day that can be read.</summary>
    Date,
    /// <summary>The day lies in the future or before 2015.</summary>
    DateRange,
    /// <summary>文种 is empty or too long.</summary>
    Type,
    /// <summary>形式 is none of the words known.</summary>
    Form,
    /// <summary>行文方向 is none of the words known.</summary>
    Direction,
    /// <summary>性质 is none of the words known.</summary>
    Class,
    /// <summary>接收层级 is none of the words known.</summary>
    Reach,
    /// <summary>接收单位数 is no whole number from 0.</summary>
    Units,
    /// <summary>Another row of the table is the same document.</summary>
    Twice,
    /// <summary>The ledger has this document.</summary>
    InLedger,
    /// <summary>A field is longer than the ledger keeps.</summary>
    TooLong,
}

/// <summary>A row that is not taken.</summary>
/// <param name="Row">Number of the row as a person counts, from 1.</param>
/// <param name="Trouble">Why.</param>
/// <param name="Value">What stands there.</param>
public sealed record RefusedRow(int Row, RowTrouble Trouble, string Value);

/// <summary>A row that can be taken.</summary>
/// <param name="Row">Number of the row as a person counts, from 1.</param>
/// <param name="Date">成文日期.</param>
/// <param name="DocumentNumber">发文字号 as written, or null.</param>
/// <param name="Facts">What the document is.</param>
public sealed record AcceptedRow(int Row, DateOnly Date, string? DocumentNumber, DocumentFacts Facts);

/// <summary>A table as it would be taken.</summary>
/// <param name="MissingColumns">Headings that are needed and not there; then nothing is taken.</param>
/// <param name="Accepted">Rows that can be taken.</param>
/// <param name="Refused">Rows that cannot, each with its reason.</param>
public sealed record ImportedTable(ImmutableArray<string> MissingColumns, ImmutableArray<AcceptedRow> Accepted, ImmutableArray<RefusedRow> Refused);

/// <summary>An import on record.</summary>
/// <param name="Id">UUID version 7.</param>
/// <param name="FileName">For display only.</param>
/// <param name="Accepted">Rows taken.</param>
/// <param name="Refused">Rows not taken.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="UndoneAt">UTC, or null while in force.</param>
public sealed record LedgerImport(Guid Id, string FileName, int Accepted, int Refused, DateTimeOffset MadeAt, DateTimeOffset? UndoneAt);

/// <summary>What comes of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>On record; the same answer for the same file again.</summary>
    public sealed record Done(LedgerImport Import, bool IsRepeat) : ImportOutcome;

    /// <summary>The table cannot be taken as it is.</summary>
    public sealed record Unusable(ImportedTable Table) : ImportOutcome;

    /// <summary>With it the running year would stand above its ceiling, and no 书面说明 is filed.</summary>
    public sealed record OverCeiling(QuotaState Quota) : ImportOutcome;

    /// <summary>No such import in this office, or undone before.</summary>
    public sealed record NotFound : ImportOutcome;
}
