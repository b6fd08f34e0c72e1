namespace BurdenCompliance.Tests.Hostile;

/// <summary>Lines for <c>docs/reliability.md</c>; kept only when <c>BURDEN_FIGURES</c> names a file.</summary>
internal static class Figures
{
    private static readonly Lock Writing = new();

    public static void Write(string table, string line)
    {
        if (Environment.GetEnvironmentVariable("BURDEN_FIGURES") is not { Length: > 0 } file)
            return;
        lock (Writing)
            File.AppendAllText(file, $"{table} {line}\n");
    }
}
