using System.Security.Cryptography;
using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>The one table of a request, read and looked at for viruses; pages and API take tables here.</summary>
internal sealed record HandedTable(Sheet Sheet, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Of the bytes, lower case.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>The table, or why there is none.</summary>
    public static async Task<(HandedTable? Table, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var files = UploadedFiles.Of(context);
        if (files is not [var file])
            return (null, Problem.NotOne(files.Length));
        var reading = SheetReader.Read(file.Bytes, file.Name, context.RequestAborted);
        if (reading is SheetReading.Refused refused)
            return (null, Problem.Refused(refused.Refusal));
        var trouble = await context.RequestServices.GetRequiredService<Antivirus>().TroubleAsync(file.Bytes, context.RequestAborted);
        return trouble is null ? (new HandedTable(((SheetReading.Done)reading).Sheet, file.Name, file.Bytes), null) : (null, trouble);
    }
}
