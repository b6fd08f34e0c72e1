using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>The operating system user that PostgreSQL runs as: this process's own, or another one when this is root, whom PostgreSQL refuses.</summary>
/// <param name="Name">Login name.</param>
/// <param name="Ids">User and group to drop to; null when PostgreSQL runs as this process's user.</param>
internal sealed record ClusterUser(string Name, (int User, int Group)? Ids)
{
    /// <summary>This user, or for root the first of: who owns <paramref name="ownedBy"/> (when not root), <c>postgres</c>, <c>nobody</c>.</summary>
    /// <exception cref="RegistryException">Root, and no other user on this machine.</exception>
    public static ClusterUser Choose(int? ownedBy)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ClusterUser(Environment.UserName, null);
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(f => f.Length >= 7)
            .Select(f => (Name: f[0], User: int.Parse(f[2], CultureInfo.InvariantCulture), Group: int.Parse(f[3], CultureInfo.InvariantCulture)))
            .Where(u => u.User != 0).ToList();
        foreach (var pick in new Func<(string Name, int User, int Group), bool>[]
            { u => u.User == ownedBy, u => u.Name is "postgres", u => u.Name is "nobody" })
        {
            var found = users.Find(u => pick(u));
            if (found.Name is not null)
                return new ClusterUser(found.Name, (found.User, found.Group));
        }
        throw new RegistryException(nameof(RegistryOptions.DataDirectory),
            "PostgreSQL 不能以 root 身份运行，而本机没有 postgres 或 nobody 用户。请新建 postgres 用户，或以普通用户启动本程序。");
    }
}
