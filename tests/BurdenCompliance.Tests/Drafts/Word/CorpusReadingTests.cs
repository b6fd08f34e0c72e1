using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class CorpusReadingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_and_messy_files_give_the_paragraphs_of_their_case_in_number_and_order(bool messy)
    {
        var folder = Corpus.MakeDocx(messy);
        try
        {
            Corpus.Cases.Count.ShouldBeGreaterThan(0);
            foreach (var (id, draft) in Corpus.Cases)
            {
                var expected = draft.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("text").GetString()!.Trim()).ToArray();
                var read = DraftReader.Read(File.ReadAllBytes(Path.Combine(folder, id + ".docx")), id).ShouldBeOfType<Reading.Done>(id).Draft;
                read.Paragraphs.Select(paragraph => paragraph.Index).ShouldBe(Enumerable.Range(0, read.Paragraphs.Length), id);
                read.Paragraphs.Select(paragraph => paragraph.Text).Take(expected.Length).ShouldBe(expected, id);
                read.Paragraphs.Skip(expected.Length).ShouldAllBe(paragraph => paragraph.Text.Length == 0, id);
                read.Asides.Single().Text.ShouldBe("— 1 —", id);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
