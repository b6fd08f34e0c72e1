using System.Security.Cryptography;
using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>The one table of a request, read; pages and API take tables here.</summary>
internal sealed record HandedTable(Sheet Sheet, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Of the bytes, lower case.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>The table, or why there is none.</summary>
    public static HandedTable? Of(HttpContext context, out Problem? problem)
    {
        problem = null;
        var files = UploadedFiles.Of(context);
        if (files is not [var file])
        {
            problem = Problem.NotOne(files.Length);
            return null;
        }
        switch (SheetReader.Read(file.Bytes, file.Name, context.RequestAborted))
        {
            case SheetReading.Done done:
                return new HandedTable(done.Sheet, file.Name, file.Bytes);
            case SheetReading.Refused refused:
                problem = Problem.Refused(refused.Refusal);
                return null;
            default:
                throw new InvalidOperationException();
        }
    }
}
