using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>The way from the root folder to the data folder, open to the cluster's user.</summary>
internal static class Passage
{
    /// <summary>Lets the user's group pass through the data folder itself; folders above it are never changed.</summary>
    /// <exception cref="RegistryException">A folder above is closed; names it.</exception>
    public static async Task OpenAsync(string dataFolder, ClusterUser user)
    {
        if (!OperatingSystem.IsLinux() || user.Ids is not { } ids || await MayPassAsync(dataFolder, user))
            return;
        for (var above = Path.GetDirectoryName(dataFolder); above is not null; above = Path.GetDirectoryName(above))
        {
            var parent = Path.GetDirectoryName(above);
            if (!await MayPassAsync(above, user) && (parent is null || await MayPassAsync(parent, user)))
                throw new RegistryException(nameof(RegistryOptions.DataDirectory),
                    $"以 root 启动时数据库由 {user.Name} 用户运行，而它不能进入 {above}。请把数据文件夹放到别处（例如 /var/lib/burden），或以普通用户启动本程序。");
        }
        await ClusterCommand.RunAsync("chgrp", [ids.Group.ToString(CultureInfo.InvariantCulture), dataFolder]);
        File.SetUnixFileMode(dataFolder, File.GetUnixFileMode(dataFolder) | UnixFileMode.GroupExecute);
        if (!await MayPassAsync(dataFolder, user))
            throw new RegistryException(nameof(RegistryOptions.DataDirectory), $"{user.Name} 用户不能进入数据文件夹 {dataFolder}。请检查它的权限。");
    }

    private static async Task<bool> MayPassAsync(string folder, ClusterUser user) =>
        (await ClusterCommand.RunAsync(user, "test", ["-x", folder])).Code == 0;
}
