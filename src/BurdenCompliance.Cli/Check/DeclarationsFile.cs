using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Check;

/// <summary>The exceptions given by <c>--declarations</c>.</summary>
internal static class DeclarationsFile
{
    /// <exception cref="CommandException">The file cannot be read or used.</exception>
    public static Declarations? Read(string? path, Examiner examiner)
    {
        if (path is null) return null;
        try
        {
            var declarations = Declarations.Parse(InputFiles.Text(path));
            examiner.Verify(declarations);
            return declarations;
        }
        catch (DeclarationException e)
        {
            throw new CommandException($"“{path}”不能用：{e.Message}");
        }
    }
}
