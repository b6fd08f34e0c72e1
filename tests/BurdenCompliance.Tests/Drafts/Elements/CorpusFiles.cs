using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Drafts.Elements;

public sealed class CorpusFiles
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_gives_the_elements_that_a_reader_labelled(bool messy)
    {
        var folder = Corpus.MakeDocx(messy);
        try
        {
            int right = 0, all = 0;
            foreach (var draft in LabelledDraft.All(formatted: true))
            {
                var path = Path.Combine(folder, draft.Id + ".docx");
                var read = DraftReader.Read(File.ReadAllBytes(path), draft.Id).ShouldBeOfType<Reading.Done>(draft.Id).Draft.Paragraphs;
                var shown = read.Where(one => one.Element != Element.Blank).Select(one => one.Element).ToArray();
                shown.Length.ShouldBe(draft.Roles.Length, draft.Id);
                right += shown.Zip(draft.Roles, (found, wanted) => found == wanted).Count(same => same);
                all += shown.Length;
            }
            (right / (double)all).ShouldBeGreaterThanOrEqualTo(0.99);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
