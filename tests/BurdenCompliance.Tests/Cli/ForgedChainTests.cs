using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BurdenCompliance.Cli.Ledger;

namespace BurdenCompliance.Tests.Cli;

/// <summary>The verifier against chains that somebody meddled with: every one must be found, at the right row.</summary>
public sealed class ForgedChainTests : IDisposable
{
    private const int Rows = 120;
    private const int Signed = 100;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chain");
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<JsonObject> _chain;
    private readonly Checkpoints _checkpoints;

    public ForgedChainTests()
    {
        _chain = Chained([.. Enumerable.Range(1, Rows).Select(Row)], from: 0);
        File.WriteAllText(At("audit-public-key.pem"), _key.ExportSubjectPublicKeyInfoPem());
        File.WriteAllLines(At("checkpoints.jsonl"), [CheckpointOf(50, _key), CheckpointOf(Signed, _key)]);
        _checkpoints = Checkpoints.Read(_folder.FullName, keyFile: null);
    }

    [Fact]
    public async Task An_honest_chain_is_whole_and_the_signed_part_named()
    {
        var report = await CheckAsync(_chain);
        report.Words.ShouldBe("完好 共 120 行，逐行相接；第 1 至 100 行有签名检查点为证，其后 20 行尚未签名");
        report.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_in_any_column_of_any_row_is_found_at_that_row()
    {
        var random = new Random(20260801);
        var forged = 0;
        foreach (var column in _chain[0].Select(c => c.Key).ToList())
        {
            for (var i = 0; i < 18; i++, forged++)
            {
                var at = random.Next(Rows);
                var chain = Copy();
                chain[at][column] = Other(chain[at][column]);
                var report = await CheckAsync(chain);
                report.IsWhole.ShouldBeFalse($"{column} of row {at + 1}");
                report.Words.ShouldStartWith($"不符 第 {at + 1} 行：");
            }
        }
        forged.ShouldBeGreaterThanOrEqualTo(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(20)]
    public async Task Rows_removed_behind_the_last_checkpoint_cannot_be_told_and_it_says_so(int removed)
    {
        var report = await CheckAsync(Copy()[..^removed]);
        report.IsWhole.ShouldBeTrue();
        report.Words.ShouldContain($"其后 {20 - removed} 行尚未签名");
    }

    [Theory]
    [InlineData(21)]
    [InlineData(70)]
    [InlineData(Rows)]
    public async Task Rows_removed_from_the_signed_part_are_found(int removed) =>
        (await CheckAsync(Copy()[..^removed])).Words.ShouldContain("末尾的记录被删除");

    [Theory]
    [InlineData(0)]
    [InlineData(49)]
    [InlineData(99)]
    public async Task A_chain_hashed_anew_from_some_row_is_found_at_the_next_checkpoint(int from)
    {
        var chain = Copy();
        chain[from]["actor"] = "somebody-else";
        var report = await CheckAsync(Chained(chain, from));
        report.Words.ShouldBe($"不符 第 {(from < 50 ? 50 : 100)} 行：与签名检查点不符，此前的记录被整段改写");
    }

    [Fact]
    public async Task Rows_taken_out_put_in_doubled_or_swapped_are_found()
    {
        for (var at = 1; at < Rows - 1; at += 13)
        {
            var without = Copy();
            without.RemoveAt(at);
            var doubled = Copy();
            doubled.Insert(at, Copy()[at]);
            var swapped = Copy();
            (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
            foreach (var chain in new[] { without, swapped })
                (await CheckAsync(chain)).Words.ShouldStartWith($"不符 第 {at + 1} 行：");
            (await CheckAsync(doubled)).Words.ShouldStartWith($"不符 第 {at + 2} 行：");
        }
    }

    [Theory]
    [InlineData(40, 40, true)]
    [InlineData(50, 50, true)]
    [InlineData(40, 39, false)]
    [InlineData(40, null, false)]
    public async Task A_beginning_that_is_gone_must_be_told_of_by_a_line_of_the_chain(int gone, int? told, bool isWhole)
    {
        var chain = Copy();
        if (told is { } through)
        {
            var line = Row(Rows + 1);
            (line["act"], line["details"]) = ("PurgeAudit", $"{{\"first\":1,\"through\":{through},\"hash\":\"{chain[through - 1]["hash"]}\"}}");
            chain = Chained([.. chain, line], from: Rows);
        }
        var report = await CheckAsync(chain[gone..]);
        report.IsWhole.ShouldBe(isWhole, report.Words);
        report.Words.ShouldContain(isWhole ? $"第 1 至 {gone} 行已归档清除" : $"第 1 至 {gone} 行不在");
    }

    [Fact]
    public async Task A_line_that_tells_of_another_hash_tells_of_nothing()
    {
        var line = Row(Rows + 1);
        (line["act"], line["details"]) = ("PurgeAudit", $"{{\"through\":40,\"hash\":\"{new string('a', 64)}\"}}");
        (await CheckAsync(Chained([.. Copy(), line], from: Rows)[40..])).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public async Task A_checkpoint_signed_by_another_key_or_changed_is_found()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var line in new[] { CheckpointOf(100, other), CheckpointOf(100, _key).Replace("\"count\":100", "\"count\":99", StringComparison.Ordinal), "{}", "x" })
        {
            File.WriteAllLines(At("checkpoints.jsonl"), [CheckpointOf(50, _key), line]);
            (await ChainCheck.RunAsync(Lines(_chain), Checkpoints.Read(_folder.FullName, keyFile: null), default)).Words.ShouldStartWith("不符 检查点文件第 2 行");
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    private static JsonObject Row(int seq) => new()
    {
        ["seq"] = seq, ["at"] = 1_790_000_000_000_000 + seq, ["actor"] = $"account{seq % 7}", ["person"] = $"0199{seq:x12}",
        ["office"] = seq % 5 == 0 ? null : "0199", ["address"] = "10.0.0.1", ["act"] = "OpenAssessment", ["object"] = $"assessment/{seq}",
        ["outcome"] = "done", ["correlation"] = seq % 3 == 0 ? null : $"c{seq}", ["details"] = $"{{\"说明\":\"{seq}\"}}",
        ["algorithm"] = "sha256-v1", ["previous"] = "", ["hash"] = "",
    };

    // A third hand, as the decision describes the bytes.
    private static List<JsonObject> Chained(List<JsonObject> rows, int from)
    {
        for (var i = from; i < rows.Count; i++)
        {
            var row = rows[i];
            row["previous"] = i == 0 ? new string('0', 64) : rows[i - 1]["hash"]!.GetValue<string>();
            var text = string.Concat(new[] { "algorithm", "seq", "at", "actor", "person", "office", "address", "act", "object", "outcome", "correlation", "details", "previous" }
                .Select(name => row[name]?.ToString()).Select(value => value is null ? "-" : $"{Encoding.UTF8.GetByteCount(value)}:{value}"));
            row["hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
        return rows;
    }

    private static JsonNode Other(JsonNode? value) => value switch
    {
        null => "",
        JsonValue v when v.TryGetValue<long>(out var number) => number + 1,
        JsonValue v when v.TryGetValue<int>(out var number) => number + 1,
        _ => value.GetValue<string>() is var text && text.Length > 0 ? (char)(text[0] ^ 1) + text[1..] : "x",
    };

    private string CheckpointOf(int seq, ECDsa key)
    {
        var hash = _chain[seq - 1]["hash"]!.GetValue<string>();
        var signature = key.SignData(Encoding.ASCII.GetBytes($"burden-checkpoint-v1\n{seq}\n{hash}\n{seq}\n1790000000000000\n"), HashAlgorithmName.SHA256);
        return JsonSerializer.Serialize(new { seq, hash, count = seq, at = 1790000000000000, algorithm = "ecdsa-p256-sha256", signature });
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private List<JsonObject> Copy() => [.. _chain.Select(row => row.DeepClone().AsObject())];

    private Task<ChainReport> CheckAsync(List<JsonObject> chain) => ChainCheck.RunAsync(Lines(chain), _checkpoints, default);

    private static async IAsyncEnumerable<string> Lines(List<JsonObject> chain)
    {
        await Task.Yield();
        foreach (var row in chain)
            yield return row.ToJsonString();
    }
}
