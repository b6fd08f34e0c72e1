using BurdenCompliance.Drafts;

namespace BurdenCompliance.Cli.Check;

/// <summary>The documents from above given by <c>--superior</c>.</summary>
internal static class SuperiorFiles
{
    /// <exception cref="CommandException">A file cannot be read.</exception>
    public static IReadOnlyList<Draft> Read(IEnumerable<string> paths) =>
    [
        .. paths.Select(path => DraftReader.Read(InputFiles.Read(path), Path.GetFileName(path)) switch
        {
            Reading.Done done => done.Draft,
            Reading.Refused refused => throw new CommandException($"上位文件“{path}”：{refused.Refusal.Message}（{refused.Refusal.Code}）"),
            _ => throw new InvalidOperationException("unknown reading"),
        }),
    ];
}
