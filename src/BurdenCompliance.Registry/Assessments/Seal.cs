using System.Security.Cryptography;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>印章码: sixteen characters that stand for exactly one signature on one file, one catalog and the dispositions signed with them, those of the records too.</summary>
internal static class Seal
{
    // Without 0, 1, I and O, which are misread on paper.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Of(
        Guid assessment, int round, string fileSha256, string catalogSha256, IEnumerable<Disposition> dispositions, IEnumerable<RecordDisposition> records, Guid signer,
        DateTimeOffset at)
    {
        var said = new StringBuilder($"burden-seal-1\n{assessment}\n{round}\n{fileSha256}\n{catalogSha256}\n{signer}\n{at:O}\n");
        foreach (var d in dispositions)
            said.Append($"{d.Finding}\0{d.Kind}\0{d.Basis}\0{d.Reason}\n");
        foreach (var r in records)
            said.Append($"{r.Rule}\0{r.Kind}\0{r.Basis}\0{r.Reason}\n");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()));
        var letters = hash.Take(16).Select(b => Letters[b & 31]).ToArray();
        return string.Join('-', letters.Chunk(4).Select(four => new string(four)));
    }
}
