using BurdenCompliance.Cli.Files;
using BurdenCompliance.Cli.Ledger;
using BurdenCompliance.Cli.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Cli.Backup;

/// <summary>A look at a restored database: its audit row by row, its files byte by byte.</summary>
internal sealed class Inspection(CancellationToken cancellation)
{
    /// <summary>Nothing was wrong.</summary>
    public bool IsWhole { get; private set; }

    public async Task LookAsync(RestoredState restored)
    {
        var hasCheckpoints = File.Exists(Path.Combine(restored.CheckpointFolder, "checkpoints.jsonl"));
        var signed = hasCheckpoints ? Checkpoints.Read(restored.CheckpointFolder, keyFile: null) : Checkpoints.None;
        var chain = await ChainCheck.RunAsync(ExportAudit.ReadAsync(restored.ConnectionString, cancellation), signed, cancellation);
        await (chain.IsWhole ? Console.Out : Console.Error).WriteLineAsync(chain.Words);
        var files = await CheckFiles.RunAsync(restored.FilesFolder, restored.ConnectionString, cancellation);
        FsckCommand.Say(files, all: false);
        IsWhole = chain.IsWhole && files.IsWhole;
    }

    public static void Say(RestoredState restored) =>
        Console.WriteLine(string.Format(OperatingWording.Restored, restored.Base, Moments.Words(restored.Moment), restored.Seq));
}
