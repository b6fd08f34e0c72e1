using BurdenCompliance.Drafts;
using BurdenCompliance.Tests;
using Xunit.Abstractions;

namespace BurdenCompliance.IntegrationTests.Drafts;

public sealed class CountsLikeLibreOffice(ITestOutputHelper output)
{
    [Fact]
    public void Our_own_documents_count_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("burden-count-").FullName;
        try
        {
            var samples = CountingSamples.All().ToArray();
            samples.Length.ShouldBeGreaterThanOrEqualTo(40);
            foreach (var (name, bytes) in samples)
                File.WriteAllBytes(Path.Combine(folder, name + ".docx"), bytes);
            ShouldAgree(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_corpus_counts_the_same(bool messy)
    {
        var folder = Corpus.MakeDocx(messy);
        try
        {
            ShouldAgree(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void ShouldAgree(string folder)
    {
        var counts = LibreOffice.WordCounts(folder);
        var different = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.docx").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var ours = DraftReader.Read(File.ReadAllBytes(file), name) switch
            {
                Reading.Done done => done.Draft.Counts.LibreOffice,
                Reading.Refused { Refusal.Code: "E_NO_TEXT" } => 0,
                Reading.Refused refused => throw new InvalidOperationException($"{name}: {refused.Refusal.Code}"),
                _ => throw new InvalidOperationException(name),
            };
            if (!counts.TryGetValue(name, out var theirs) || ours != theirs)
                different.Add($"{name}: ours {ours}, LibreOffice {theirs}");
        }
        output.WriteLine($"{counts.Count} documents, {different.Count} differ");
        different.ForEach(output.WriteLine);
        different.ShouldBeEmpty();
    }
}
