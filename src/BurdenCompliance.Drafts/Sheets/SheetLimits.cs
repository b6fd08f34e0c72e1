namespace BurdenCompliance.Drafts.Sheets;

/// <summary>What a table may hold; more is no list that people keep.</summary>
internal static class SheetLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int FileBytes = 20 << 20;
    /// <summary>Rows: ten years of a large office.</summary>
    public const int Rows = 100_000;
    /// <summary>Columns.</summary>
    public const int Columns = 256;
    /// <summary>Characters of one cell.</summary>
    public const int CellCharacters = 10_000;
    /// <summary>Characters of all cells together.</summary>
    public const int Characters = 20_000_000;

    public static readonly Refusal TooLarge = new("E_TABLE_TOO_LARGE", "表格超过 20 MiB、10 万行、256 列，或者单元格超过 1 万字。请按年度拆分后再上传。");
    public static readonly Refusal NotTable = new("E_NOT_TABLE", "这不是 .xlsx 或 .csv 表格。请用 Excel 或 WPS 表格打开后另存为“.xlsx”再上传。");
    private const string SaveAsXlsx = "请用 Excel 或 WPS 表格打开后另存为“.xlsx”再上传。";

    /// <summary>What is said of a draft names the wrong programs for a table.</summary>
    public static Refusal OfTable(Refusal refusal) => refusal.Code == Damaged.Code ? Damaged
        : refusal with { Message = refusal.Message.Replace(Package.Refusals.SaveAsDocx, SaveAsXlsx, StringComparison.Ordinal) };

    public static readonly Refusal Damaged = new("E_DAMAGED", "表格已损坏，读不下去。请用 Excel 或 WPS 表格打开并修复，另存为“.xlsx”再上传。");
    public static readonly Refusal Empty = new("E_TABLE_EMPTY", "表格中没有内容。请检查第一张工作表。");
}
