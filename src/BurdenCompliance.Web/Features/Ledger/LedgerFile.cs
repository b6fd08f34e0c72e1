using BurdenCompliance.Drafts;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>A file that leaves the ledger.</summary>
internal sealed record LedgerFile(byte[] Bytes, string ContentType, string Name)
{
    /// <summary>A table as <c>xlsx</c> or <c>csv</c>; null for another format.</summary>
    public static LedgerFile? Of(string? format, SheetTable table, string name) => format switch
    {
        "xlsx" => new LedgerFile(SheetWriter.Xlsx(table), Exports.Xlsx, $"{name}.xlsx"),
        "csv" => new LedgerFile(SheetWriter.Csv(table), Exports.Csv, $"{name}.csv"),
        _ => null,
    };

    public IResult Result() => Results.File(Bytes, ContentType, Name);
}
