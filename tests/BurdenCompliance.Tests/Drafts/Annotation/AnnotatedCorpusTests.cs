using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Drafts.Annotation;

/// <summary>Every draft there is, clean and as Word leaves it after much editing.</summary>
public sealed class AnnotatedCorpusTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_annotated_file_is_valid_reads_the_same_and_has_its_notes_in_place(bool messy)
    {
        string[] folders = [Corpus.MakeDocx(messy), Corpus.MakeOwnDocx(messy)];
        try
        {
            var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*.docx")).ToArray();
            files.Length.ShouldBeGreaterThanOrEqualTo(100);
            foreach (var file in files)
                ShouldHold(File.ReadAllBytes(file), Path.GetFileName(file));
        }
        finally
        {
            foreach (var folder in folders)
                Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Findings_written_as_notes_are_found_again_in_the_file_that_comes_back()
    {
        string[] folders = [Corpus.MakeDocx(messy: true), Corpus.MakeOwnDocx(messy: true)];
        try
        {
            var files = folders.SelectMany(folder => Directory.GetFiles(folder, "*.docx")).ToArray();
            files.Length.ShouldBeGreaterThanOrEqualTo(200);
            foreach (var file in files)
            {
                var original = File.ReadAllBytes(file);
                var found = Examined(original);
                var (_, bytes) = AnnotatedFile.Of(original, _ => found.Findings.SelectMany(finding => finding.Passages.Select(p =>
                    new MarginNote(p.Paragraph, p.Start, p.End, finding.Clause, $"{finding.Message}\n{finding.Advice}"))));
                ExaminationJson.ToString(Examined(bytes) with { File = found.File }).ShouldBe(ExaminationJson.ToString(found), file);
            }
        }
        finally
        {
            foreach (var folder in folders)
                Directory.Delete(folder, recursive: true);
        }
    }

    private static Examination Examined(byte[] file) => CatalogFixture.Examiner.Examine((Reading.Done)DraftReader.Read(file, "文稿.docx"));

    private static void ShouldHold(byte[] original, string name)
    {
        var (draft, bytes) = AnnotatedFile.Of(original, Notes);
        var again = AnnotatedFile.Read(bytes);
        JsonSerializer.Serialize(again with { File = draft.File, OwnNotes = [] }).ShouldBe(JsonSerializer.Serialize(draft), name);
        var notes = Notes(draft).ToArray();
        again.OwnNotes.ShouldBe(Enumerable.Range(1, notes.Length).Select(n => new ReturnedNote("ab12cd34", n)), name);

        var places = new AnnotatedFile(bytes).Places();
        places.Count.ShouldBe(notes.Length, name);
        foreach (var note in notes)
        {
            var words = note.Paragraph is { } index ? draft.Paragraphs[index].Text[note.Start..note.End] : draft.Paragraphs.First(paragraph => paragraph.Element == Element.Title).Text;
            places[note.Title].Single().Trim().ShouldBe(words.Trim(), $"{name} {note.Title}");
        }

        AnnotatedFile.Complaints(bytes).Except(AnnotatedFile.Complaints(original)).ShouldBeEmpty(name);
        var (before, after) = (AnnotatedFile.Entries(original), AnnotatedFile.Entries(bytes));
        foreach (var (entry, packed) in before)
            if (entry is not ("word/document.xml" or "[Content_Types].xml" or "word/_rels/document.xml.rels"))
                after[entry].ShouldBe(packed, $"{name} {entry}");
    }

    // Whole, cut, overlapping, side by side: in every third paragraph, and one on the whole.
    private static IEnumerable<MarginNote> Notes(Draft draft)
    {
        if (draft.Paragraphs.Any(paragraph => paragraph.Element == Element.Title))
            yield return new MarginNote(null, 0, 0, "整篇", "关于全文的意见。\n第二段。");
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => paragraph.Text.Length > 4 && paragraph.Index % 3 == 0))
        {
            var (index, length) = (paragraph.Index, paragraph.Text.Length);
            yield return new MarginNote(index, 0, length, $"全段 {index}", "说明。");
            yield return new MarginNote(index, 1, length / 2, $"前半 {index}", "说明与建议。");
            yield return new MarginNote(index, length / 2, length - 1, $"后半 {index}", "说明 & <建议>。");
            yield return new MarginNote(index, length / 3, Math.Max(length / 3 + 1, length * 2 / 3), $"中间 {index}", "说明。");
        }
    }
}
