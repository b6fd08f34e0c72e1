using System.Text.Json;

namespace BurdenCompliance.Cli.Ledger;

/// <summary>The beginning of a chain that was archived and removed, and whether a line of the chain tells of it.</summary>
/// <param name="through">Number of the last line removed.</param>
/// <param name="hash">What the first line left is chained to.</param>
internal sealed class PurgedPart(long through, string hash)
{
    public long Through => through;

    public string Hash => hash;

    /// <summary>A line was read that names this very part.</summary>
    public bool IsTold { get; private set; }

    /// <summary>What must have been before a first line; null when it is number 1 or no line of an audit.</summary>
    public static PurgedPart? Before(string line)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            var (seq, previous) = (row.RootElement.GetProperty("seq").GetInt64(), row.RootElement.GetProperty("previous").GetString());
            // Chained to the very beginning, it is a first line with a wrong number.
            return seq > 1 && previous is not null && previous.Any(c => c != '0') ? new PurgedPart(seq - 1, previous) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Looks whether a line, found whole already, tells of it.</summary>
    public void Read(string line)
    {
        if (IsTold || !line.Contains("PurgeAudit", StringComparison.Ordinal))
            return;
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        if (root.GetProperty("act").GetString() != "PurgeAudit" || root.GetProperty("outcome").GetString() != "done")
            return;
        using var details = JsonDocument.Parse(root.GetProperty("details").GetString()!);
        IsTold = details.RootElement.TryGetProperty("through", out var last) && last.TryGetInt64(out var number) && number == through
            && details.RootElement.TryGetProperty("hash", out var told) && told.ValueKind == JsonValueKind.String && told.GetString() == hash;
    }
}
