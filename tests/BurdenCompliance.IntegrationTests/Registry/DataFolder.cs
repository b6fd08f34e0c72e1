namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A data folder of one test, under a folder that every user may pass.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string _top;

    public DataFolder(string name = "data")
    {
        _top = Directory.CreateTempSubdirectory("burden-test-").FullName;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_top, (UnixFileMode)0x1ED); // 0755
        Path = System.IO.Path.Combine(_top, name);
    }

    public string Path { get; }

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(_top, recursive: true);
}
