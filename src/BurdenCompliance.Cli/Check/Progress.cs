namespace BurdenCompliance.Cli.Check;

/// <summary>One line on a terminal's standard error that counts files; silent elsewhere.</summary>
internal sealed class Progress : IDisposable
{
    private readonly int _all;
    private int _done;

    private Progress(int all) => _all = all;

    public static Progress Of(int all) => new(Console.IsErrorRedirected || all < 2 ? 0 : all);

    public void Advance()
    {
        if (_all > 0) Console.Error.Write($"\r已审查 {++_done}/{_all}");
    }

    public void Dispose()
    {
        if (_all > 0) Console.Error.WriteLine();
    }
}
