using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BurdenCompliance.Cli.Ledger;

/// <summary>Reads the chain row by row and computes every hash anew. Shares no code with what wrote it.</summary>
internal static class ChainCheck
{
    private const string Algorithm = "sha256-v1";
    private static readonly string Beginning = new('0', 64);

    // The order that the hash is made in; absent ones count too.
    private static readonly string[] Fields =
        ["algorithm", "seq", "at", "actor", "person", "office", "address", "act", "object", "outcome", "correlation", "details", "previous"];

    /// <summary>Stops at the first row that does not fit.</summary>
    public static async Task<ChainReport> RunAsync(IAsyncEnumerable<string> rows, Checkpoints signed, CancellationToken cancellation)
    {
        var (seq, previous) = (0L, Beginning);
        PurgedPart? purged = null;
        foreach (var flaw in signed.Flaws)
            return ChainReport.Broken(flaw);
        await foreach (var line in rows.WithCancellation(cancellation))
        {
            if (line.Length == 0)
                continue;
            // A chain whose beginning was archived starts later; a line further on must say so.
            if (seq == 0 && PurgedPart.Before(line) is { } part)
                (purged, seq, previous) = (part, part.Through, part.Hash);
            seq++;
            if (Flaw(line, seq, previous, out var hash) is { } flaw)
                return ChainReport.Broken($"第 {seq} 行：{flaw}");
            if (signed.HashOf(seq) is { } expected && !string.Equals(expected, hash, StringComparison.Ordinal))
                return ChainReport.Broken($"第 {seq} 行：与签名检查点不符，此前的记录被整段改写");
            purged?.Read(line);
            previous = hash;
        }
        if (purged is { IsTold: false })
            return ChainReport.Broken($"第 1 行：第 1 至 {purged.Through} 行不在，又没有归档清除的记录为证");
        if (purged is not null && signed.HashOf(purged.Through) is { } anchor && anchor != purged.Hash)
            return ChainReport.Broken($"第 {purged.Through} 行：归档清除的记录与签名检查点不符");
        if (signed.Last > seq)
            return ChainReport.Broken($"记录到第 {seq} 行为止，而签名检查点到第 {signed.Last} 行：末尾的记录被删除");
        return ChainReport.Whole(seq, signed.Last, purged?.Through ?? 0);
    }

    private static string? Flaw(string line, long seq, string previous, out string hash)
    {
        hash = "";
        try
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            if (root.GetProperty("seq").GetInt64() is var number && number != seq)
                return $"序号应为 {seq}，实为 {number}，有记录被删除、插入或者重排";
            if (root.GetProperty("algorithm").GetString() != Algorithm)
                return $"算法不是 {Algorithm}";
            if (root.GetProperty("previous").GetString() != previous)
                return "与前一行不相接";
            hash = Hash(root);
            return root.GetProperty("hash").GetString() == hash ? null : "内容与散列值不符，被改动过";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return "不是一行审计记录";
        }
    }

    private static string Hash(JsonElement row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in Fields)
        {
            var value = row.GetProperty(field);
            if (value.ValueKind == JsonValueKind.Null)
            {
                hash.AppendData("-"u8);
                continue;
            }
            var text = Encoding.UTF8.GetBytes(value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()!);
            hash.AppendData(Encoding.ASCII.GetBytes($"{text.Length}:"));
            hash.AppendData(text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What the check found.</summary>
/// <param name="IsWhole">Nothing wrong.</param>
/// <param name="Words">One Chinese sentence.</param>
internal sealed record ChainReport(bool IsWhole, string Words)
{
    public static ChainReport Broken(string what) => new(IsWhole: false, $"不符 {what}");

    public static ChainReport Whole(long rows, long anchored, long purged) => new(IsWhole: true, (anchored == 0
        ? $"完好 共 {rows} 行，逐行相接；没有可比对的检查点，末尾是否被删除无从判断"
        : $"完好 共 {rows} 行，逐行相接；第 1 至 {anchored} 行有签名检查点为证，其后 {rows - anchored} 行尚未签名")
        + (purged == 0 ? "" : $"；第 1 至 {purged} 行已归档清除，有清除记录为证"));
}
