using BurdenCompliance.Drafts;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.Hostile;

namespace BurdenCompliance.Tests.Drafts.Annotation;

/// <summary>A file that reads can be annotated, however odd; it costs little, and nothing is thrown.</summary>
public sealed class HostileAnnotationTests
{
    private const double MostSeconds = 6;
    private const int Most = 12;
    private const long MostBytes = 2L << 30;

    [Theory]
    [InlineData("SEC-02")]
    [InlineData("SEC-03")]
    [InlineData("SEC-07")]
    [InlineData("SEC-08")]
    public void A_hostile_file_that_reads_is_annotated_and_reads_the_same(string kind)
    {
        var annotated = 0;
        foreach (var (name, make) in HostileFiles.All().Where(one => one.Class == kind && one.Expected.StartsWith("done", StringComparison.Ordinal)).Take(Most).Select(one => (one.Name, one.Make)))
        {
            var file = make();
            if (file.Read() is not Reading.Done { Draft: var draft })
                continue;
            var cost = new ThreadCost();
            var sheet = new NoteSheet("abcd1234", "a", AnnotatedFile.Time, [.. draft.Paragraphs.Where(paragraph => paragraph.Text.Length > 2).Take(200).Select(paragraph => new MarginNote(paragraph.Index, 1, 2, "a", "b"))]);
            var outcome = DraftAnnotator.Annotate(file, draft, sheet);
            cost.Spent.ShouldBeLessThan(MostSeconds, $"{kind} {name}");
            cost.Bytes.ShouldBeLessThan(MostBytes, $"{kind} {name}");
            if (outcome is AnnotationOutcome.Done done)
            {
                done.File.ToArray().Read().ShouldBeOfType<Reading.Done>($"{kind} {name}").Draft.Texts().ShouldBe(draft.Texts(), $"{kind} {name}");
                annotated++;
            }
        }
        annotated.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_thousand_cuts_do_not_multiply_a_huge_format()
    {
        var words = string.Concat(Enumerable.Repeat("甲乙", 1_000));
        var file = DocxWriter.WithBody($"<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"{new string('a', 1_000_000)}\"/></w:rPr><w:t>{words}</w:t></w:r></w:p>").ToArray();
        var draft = AnnotatedFile.Read(file);
        var sheet = new NoteSheet("abcd1234", "a", AnnotatedFile.Time, [.. Enumerable.Range(0, 1_000).Select(n => new MarginNote(0, 2 * n, 2 * n + 1, "a", "b"))]);
        DraftAnnotator.Annotate(file, draft, sheet).ShouldBeOfType<AnnotationOutcome.Refused>().Refusal.Code.ShouldBe("E_PART_TOO_LARGE");
    }
}
