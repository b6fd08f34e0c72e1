namespace BurdenCompliance.Registry;

/// <summary>Writes a file that only this process's user may read; an existing one is never overwritten.</summary>
internal static class PrivateFile
{
    /// <summary>Whole and flushed when this returns. Of several writers at once, one wins and the others find its file.</summary>
    public static void Write(string path, string text)
    {
        var making = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(making, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(making, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(making);
        }
    }
}
