using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Fixtures;

/// <summary>Reads fixtures and says what came of them.</summary>
internal static class Readings
{
    public static Reading Read(this byte[] file) => DraftReader.Read(file, "文稿.docx");

    public static Draft Draft(this DocxWriter docx) => docx.ToArray().Read().ShouldBeOfType<Reading.Done>().Draft;

    public static string Refusal(this byte[] file) => file.Read().ShouldBeOfType<Reading.Refused>().Refusal.Code;

    public static string Refusal(this DocxWriter docx) => docx.ToArray().Refusal();

    /// <summary>Texts of the main paragraphs of a document with this body.</summary>
    public static string[] Texts(string body) => DocxWriter.WithBody(body).Draft().Texts();

    public static string[] Texts(this Draft draft) => [.. draft.Paragraphs.Select(paragraph => paragraph.Text)];
}
