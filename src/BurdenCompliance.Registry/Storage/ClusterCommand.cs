using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace BurdenCompliance.Registry;

/// <summary>Runs a program to its end, as the cluster's user or as this process's, with an environment of its own.</summary>
internal static class ClusterCommand
{
    /// <summary>What a program left.</summary>
    /// <param name="Code">Exit code.</param>
    /// <param name="Text">Standard output.</param>
    /// <param name="Trouble">Standard error.</param>
    internal sealed record Result(int Code, string Text, string Trouble)
    {
        /// <summary>Both outputs on one line, for messages.</summary>
        public string Said => string.Join("；", (Trouble + "\n" + Text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Runs <paramref name="program"/> as the cluster's user.</summary>
    public static Task<Result> RunAsync(ClusterUser user, string program, string[] arguments, string? input = null)
    {
        if (user.Ids is not { } ids)
            return RunAsync(program, arguments, input);
        string[] drop =
        [
            $"--reuid={ids.User.ToString(CultureInfo.InvariantCulture)}", $"--regid={ids.Group.ToString(CultureInfo.InvariantCulture)}",
            "--clear-groups", "--no-new-privs", program,
        ];
        return RunAsync("setpriv", [.. drop, .. arguments], input);
    }

    /// <summary>Runs <paramref name="program"/> as this process's user.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="arguments">One by one, without quoting.</param>
    /// <param name="input">For its standard input.</param>
    /// <param name="environment">Beside PATH and locale; the place for passwords, which arguments are not.</param>
    /// <exception cref="RegistryException">The program is not there.</exception>
    public static async Task<Result> RunAsync(
        string program, string[] arguments, string? input = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        try
        {
            using var process = Start(program, arguments, environment);
            var text = process.StandardOutput.ReadToEndAsync();
            var trouble = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            return new Result(process.ExitCode, await text, await trouble);
        }
        catch (Win32Exception e)
        {
            throw new RegistryException(program, $"找不到程序 {program}。请安装它（setpriv 属于 util-linux），然后重新启动。", e);
        }
    }

    /// <summary>Starts a program that goes on running; the caller ends it.</summary>
    public static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PGDATA, PGOPTIONS and the like of the caller must not reach the cluster.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
