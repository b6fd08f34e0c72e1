using BurdenCompliance.Drafts.Package;
using BurdenCompliance.Drafts.Sheets;

namespace BurdenCompliance.Drafts;

/// <summary>Reads a table, .xlsx or .csv told apart by content. Thread safe.</summary>
public static class SheetReader
{
    /// <summary>Reads the first sheet. Nothing in a file makes it throw.</summary>
    /// <param name="file">The bytes as they were handed in.</param>
    /// <param name="name">Name for display only.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static SheetReading Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation = default)
    {
        if (file.Length > SheetLimits.FileBytes)
            return new SheetReading.Refused(SheetLimits.TooLarge);
        try
        {
            var sheet = FileKind.RefusalFor(file.Span) is null
                ? Workbook.ReadFirst(file, new Deadline(cancellation)) : new Sheet(name, Csv.Read(file.Span));
            return sheet.Rows.Any(row => row.Any(cell => cell.Length > 0))
                ? new SheetReading.Done(sheet) : new SheetReading.Refused(SheetLimits.Empty);
        }
        catch (DraftRefusedException refused)
        {
            return new SheetReading.Refused(SheetLimits.OfTable(refused.Refusal));
        }
    }
}
