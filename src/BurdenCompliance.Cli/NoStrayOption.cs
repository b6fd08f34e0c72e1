using System.CommandLine;

namespace BurdenCompliance.Cli;

/// <summary>A misspelt option is an error, not the name of a file.</summary>
internal static class NoStrayOption
{
    public static Argument<string[]> WithoutOptions(this Argument<string[]> files)
    {
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..] && !File.Exists(token.Value)))
                result.AddError($"{Usage.Ours}不认识的选项“{token.Value}”。若是文件，请写成“./{token.Value}”。");
        });
        return files;
    }
}
