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

    public static FactsForm Of(LedgerEntry entry) => Of(entry.Facts, entry.BusinessDate);

    public static FactsForm Of(DocumentFacts facts, DateOnly date) => new()
    {
        Title = facts.Title, DocumentType = facts.DocumentType, Form = facts.Form, Direction = facts.Direction, DocumentClass = facts.DocumentClass,
        Reach = facts.Reach, Recipients = facts.Recipients, Units = facts.Units, IsException = facts.IsException, OutOfPlan = facts.OutOfPlan,
        BurdenMinutes = facts.BurdenMinutes, Date = date,
    };

    public string DateText => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
