using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BurdenCompliance.Cli.Ledger;

/// <summary>The signed checkpoints, each with a signature of its own.</summary>
internal sealed class Checkpoints
{
    public static Checkpoints None { get; } = new([], []);

    private readonly Dictionary<long, string> _hashes;

    private Checkpoints(Dictionary<long, string> hashes, IReadOnlyList<string> flaws)
    {
        (_hashes, Flaws) = (hashes, flaws);
        Last = hashes.Count == 0 ? 0 : hashes.Keys.Max();
    }

    /// <summary>Checkpoints that are no checkpoints.</summary>
    public IReadOnlyList<string> Flaws { get; }

    /// <summary>The highest row signed, 0 for none.</summary>
    public long Last { get; }

    /// <summary>The hash signed for a row, or null.</summary>
    public string? HashOf(long seq) => _hashes.GetValueOrDefault(seq);

    /// <exception cref="CommandException">There is no such file or key.</exception>
    public static Checkpoints Read(string path, string? keyFile)
    {
        if (Directory.Exists(path))
            path = Path.Combine(path, "checkpoints.jsonl");
        if (!File.Exists(path))
            throw new CommandException($"找不到检查点文件 {path}。若确实没有，请不带 --checkpoints 核验。");
        keyFile ??= Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "audit-public-key.pem");
        using var key = ReadKey(keyFile);
        var (hashes, flaws) = (new Dictionary<long, string>(), new List<string>());
        foreach (var (i, line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0)
                continue;
            if (Read(line, key) is var (seq, hash) && hashes.TryAdd(seq, hash))
                continue;
            flaws.Add($"检查点文件第 {i + 1} 行：签名不符、格式有误或者重复");
        }
        return new Checkpoints(hashes, flaws);
    }

    private static (long Seq, string Hash)? Read(string line, ECDsa key)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var (root, c) = (json.RootElement, new StringBuilder("burden-checkpoint-v1\n"));
            foreach (var field in (string[])["seq", "hash", "count", "at"])
                c.Append(root.GetProperty(field)).Append('\n');
            var isSigned = root.GetProperty("algorithm").GetString() == "ecdsa-p256-sha256"
                && key.VerifyData(Encoding.ASCII.GetBytes(c.ToString()), root.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256);
            return isSigned ? (root.GetProperty("seq").GetInt64(), root.GetProperty("hash").GetString()!) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static ECDsa ReadKey(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new CommandException($"无法读取检查点公钥 {path}：{e.Message}");
        }
    }
}
