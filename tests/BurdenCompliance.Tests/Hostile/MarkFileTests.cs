using BurdenCompliance.Drafts;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Hostile;

/// <summary>Secrecy marks in whole files, as they are uploaded.</summary>
public sealed class MarkFileTests(ITestOutputHelper output)
{
    [Fact]
    public void No_file_that_bears_a_mark_is_accepted()
    {
        var (files, wrong) = Wrong(MarkFiles.Bearing());
        Figures.Write("marks", $"{files} {wrong.Length}");
        files.ShouldBeGreaterThanOrEqualTo(500);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Files_that_only_mention_the_words_are_read()
    {
        var (files, wrong) = Wrong(MarkFiles.Mentioning());
        Figures.Write("mentions", $"{files} {wrong.Length}");
        wrong.ToList().ForEach(output.WriteLine);
        files.ShouldBeGreaterThanOrEqualTo(2_000);
        (wrong.Length / (double)files).ShouldBeLessThanOrEqualTo(0.005);
    }

    private static (int Files, string[] Wrong) Wrong(IEnumerable<HostileFile> files)
    {
        var all = files.ToArray();
        return (all.Length,
        [
            .. from file in all.AsParallel().AsOrdered()
               let outcome = Outcomes.Of(DraftReader.Read(file.Make(), "文稿.docx"))
               where !file.Allows(outcome)
               select $"{file.Name}: {outcome}",
        ]);
    }
}
