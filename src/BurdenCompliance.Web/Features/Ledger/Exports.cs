namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Content types of files that leave the ledger.</summary>
internal static class Exports
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Csv = "text/csv; charset=utf-8";
}
