using BurdenCompliance.Drafts;

namespace BurdenCompliance.Cli.Check;

/// <summary>The profile given by <c>--profile</c>.</summary>
internal static class ProfileFile
{
    /// <exception cref="CommandException">The file cannot be read or used.</exception>
    public static ProfileOverrides? Read(string? path)
    {
        if (path is null) return null;
        try
        {
            return ProfileOverrides.Parse(InputFiles.Text(path));
        }
        catch (ProfileException e)
        {
            throw new CommandException($"文稿画像“{path}”不能用：{e.Message}");
        }
    }
}
