using System.CommandLine;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Catalog;

/// <summary>Which catalog a command uses: the one given, or the one beside the program.</summary>
internal static class CatalogFile
{
    public static Option<string?> Option() => new("--catalog") { Description = "规则库文件，默认为程序自带的 RuleCatalog.json" };

    public static Option<string[]> Overlays() => new("--overlay")
    {
        Description = "覆盖层文件（省、市、本单位），可给多个，按层级从高到低", AllowMultipleArgumentsPerToken = false,
    };

    /// <exception cref="CommandException">The catalog or an overlay is wrong.</exception>
    public static Examiner Load(string? path, params IReadOnlyList<string> overlays)
    {
        try
        {
            return Examiner.Load(path ?? Path.Combine(AppContext.BaseDirectory, "RuleCatalog.json"), overlays);
        }
        catch (CatalogException e)
        {
            throw new CommandException($"规则库有误：{e.File} {e.Path}：{e.Reason}");
        }
    }
}
