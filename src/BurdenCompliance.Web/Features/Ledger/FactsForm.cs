using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>What a document is, as a form sends it.</summary>
internal sealed class FactsForm
{
    public string? Title { get; set; }
    public string? DocumentType { get; set; }
    public DocumentForm Form { get; set; }
    public Direction Direction { get; set; }
    public DocumentClass DocumentClass { get; set; } = DocumentClass.SpecialTask;
    public Level? Reach { get; set; }
    public string? Recipients { get; set; }
    public int Units { get; set; }
    public bool IsException { get; set; }
    public string? OutOfPlan { get; set; }
    public int BurdenMinutes { get; set; }
    public DateOnly? Date { get; set; }

    public DocumentFacts ToFacts() => new(
        Title ?? "", DocumentType ?? "", Form, Direction, DocumentClass, Reach, Recipients ?? "", Units, IsException,
        string.IsNullOrWhiteSpace(OutOfPlan) ? null : OutOfPlan.Trim(), BurdenMinutes);

    public static FactsForm Of(LedgerEntry entry) => new()
    {
        Title = entry.Facts.Title, DocumentType = entry.Facts.DocumentType, Form = entry.Facts.Form, Direction = entry.Facts.Direction,
        DocumentClass = entry.Facts.DocumentClass, Reach = entry.Facts.Reach, Recipients = entry.Facts.Recipients, Units = entry.Facts.Units,
        IsException = entry.Facts.IsException, OutOfPlan = entry.Facts.OutOfPlan, BurdenMinutes = entry.Facts.BurdenMinutes, Date = entry.BusinessDate,
    };

    public string DateText => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
