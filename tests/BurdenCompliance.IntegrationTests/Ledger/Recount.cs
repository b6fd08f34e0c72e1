using System.Diagnostics;
using System.Text.Json;
using BurdenCompliance.IntegrationTests.Web;
using BurdenCompliance.Registry;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>The figures of raw lines as <c>tests/recount.py</c> counts them, which shares no code with the product.</summary>
internal sealed class Recount(string folder)
{
    private readonly string _lines = Path.Combine(folder, "lines.csv");
    private readonly string _occasions = Path.Combine(folder, "occasions.csv");
    private readonly string _rules = Path.Combine(folder, "rules.json");

    /// <summary>Takes all lines out of a database.</summary>
    public static async Task<Recount> OfAsync(string connectionString, string folder)
    {
        Directory.CreateDirectory(folder);
        var recount = new Recount(folder);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        foreach (var (table, path) in new[] { ("ledger_entry", recount._lines), ("occasion", recount._occasions) })
        {
            using var reader = await connection.BeginTextExportAsync($"COPY (SELECT * FROM registry.{table}) TO STDOUT WITH (FORMAT csv, HEADER)");
            await File.WriteAllTextAsync(path, await reader.ReadToEndAsync());
        }
        return recount;
    }

    /// <summary>Both years of these offices by <c>section|key</c>; figures that are 0 in both are left out.</summary>
    public async Task<Dictionary<string, (long, long)>> FiguresAsync(int year, int month, CountingScheme scheme, IEnumerable<Guid> offices)
    {
        await File.WriteAllTextAsync(_rules, SchemeJson.Write(scheme.Rules));
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [Path.Combine(Site.Root, "tests", "recount.py"), _lines, _occasions, $"{year}", $"{month}", _rules, .. offices.Select(office => office.ToString())];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var python = Process.Start(start)!;
        var (output, errors) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        python.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<Dictionary<string, long[]>>(await output)!.ToDictionary(l => l.Key, l => (l.Value[0], l.Value[1]), StringComparer.Ordinal);
    }
}
