using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>One process a data folder; the kernel frees the lock when the holder dies, however it dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private const int WouldBlock = 11; // EWOULDBLOCK of Linux, which .NET hands on as HResult

    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <summary>Makes the folder if there is none, takes the lock and writes down who holds it and since when.</summary>
    /// <exception cref="RegistryException">Another process holds it; names that process.</exception>
    public static DataFolderLock Take(string dataFolder, TimeProvider clock)
    {
        // A locked file cannot be read through .NET: the holder's name stands in a second one.
        var holder = Path.Combine(dataFolder, "lock.holder");
        FileStream held;
        try
        {
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(dataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            held = new FileStream(Path.Combine(dataFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new RegistryException(nameof(RegistryOptions.DataDirectory),
                $"数据文件夹 {dataFolder} 属于其他用户，当前用户 {Environment.UserName} 无权使用。请换用原来的用户启动，或另选数据文件夹。", e);
        }
        catch (IOException e) when (e.HResult != WouldBlock)
        {
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"无法写入数据文件夹 {dataFolder}：{e.Message}", e);
        }
        catch (IOException e)
        {
            throw new RegistryException(nameof(RegistryOptions.DataDirectory),
                $"数据文件夹 {dataFolder} 正被另一个进程使用：{NameOf(holder)}。请先停止该进程，或为本程序另选数据文件夹。", e);
        }
        var since = clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        File.WriteAllText(holder + ".new", $"进程号 {Environment.ProcessId}（{Environment.MachineName}），自 {since} 起");
        File.Move(holder + ".new", holder, overwrite: true);
        return new DataFolderLock(held);
    }

    public void Dispose() => _held.Dispose();

    private static string NameOf(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (IOException)
        {
            return "进程号未知，刚刚启动";
        }
    }
}
