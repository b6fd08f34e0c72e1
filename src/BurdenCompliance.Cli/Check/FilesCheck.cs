using BurdenCompliance.Cli.Output;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Check;

/// <summary>Examines files in parallel and reports them in the order given.</summary>
internal sealed class FilesCheck(Examiner examiner, ProfileOverrides? profile, IReadOnlyList<Draft> superiors, Declarations? declarations)
{
    /// <returns>An exit code.</returns>
    public int Run(IReadOnlyList<string> paths, IReportWriter report)
    {
        using var progress = Progress.Of(paths.Count);
        bool found = false, failed = false;
        foreach (var (path, answer) in Answers(paths))
        {
            progress.Advance();
            failed |= answer is null || answer.Examination.Refusal is not null;
            found |= answer is { Examination.Findings.IsEmpty: false };
            if (answer is not null) report.Add(path, answer);
        }

        report.Close();
        return failed ? ExitCode.Failed : found ? ExitCode.Found : ExitCode.Clean;
    }

    // A single file, the usual case, does not wait for the machinery of many.
    private IEnumerable<(string Path, Answer? Answer)> Answers(IReadOnlyList<string> paths) => paths.Count == 1
        ? [(paths[0], One(paths[0]))]
        : paths.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(path => (path, One(path)));

    private Answer? One(string path)
    {
        try
        {
            var reading = DraftReader.Read(InputFiles.Read(path), Path.GetFileName(path));
            return new Answer(examiner.Examine(reading, profile, superiors, declarations), (reading as Reading.Done)?.Draft);
        }
        catch (CommandException e)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }
}

/// <summary>An examination with the draft it speaks of; none when refused.</summary>
internal sealed record Answer(Examination Examination, Draft? Draft);
