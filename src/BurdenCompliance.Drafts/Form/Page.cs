using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BurdenCompliance.Drafts.Form;

/// <summary>An A4 document by GB/T 9704-2012: margins, fonts, line pitch, page number between dashes.</summary>
internal static class Page
{
    /// <summary>Width between the margins in twentieths of a point (156 mm).</summary>
    public const int Width = 8845;

    /// <summary>Makes a document of these blocks. The same blocks give the same text; packaging time aside.</summary>
    public static byte[] Write(string title, IEnumerable<OpenXmlElement> blocks, params ReadOnlySpan<LetterBlock.Chart> charts)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings();
            main.AddNewPart<FontTablePart>("fonts").Fonts = FontTable();
            main.AddNewPart<FooterPart>("odd").Footer = Footer(JustificationValues.Right);
            main.AddNewPart<FooterPart>("even").Footer = Footer(JustificationValues.Left);
            for (var at = 0; at < charts.Length; at++)
                main.AddNewPart<ChartPart>(BarChart.RelationId(at + 1)).ChartSpace = BarChart.Part(charts[at]);
            main.Document = new Document(new Body([.. blocks, Section()]));
            file.PackageProperties.Title = Lettering.Plain(title);
        }
        return bytes.ToArray();
    }

    // Version 头 28.4 mm above the text: page 37/35 mm, text 156 × 225 mm.
    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "odd" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "even" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474, Header = 851, Footer = 1400, Gutter = 0 },
        new DocGrid { Type = DocGridValues.Lines, LinePitch = 579 });

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Lettering.Fonts(Lettering.Body), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "a", Default = true },
        new Style(new StyleName { Val = "footer" }, new BasedOn { Val = "a" }) { Type = StyleValues.Paragraph, StyleId = "footer" });

    private static Settings Settings() => new(new EvenAndOddHeaders());

    // Machines without the 2005 fonts take the ones named beside them.
    private static Fonts FontTable() => new(Lettering.Substitutes.Select(pair => new Font(new AltName { Val = pair.Value }) { Name = pair.Key }));

    private static Footer Footer(JustificationValues side) => new(new WordParagraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "footer" }, new Indentation { LeftChars = 100, RightChars = 100 }, new Justification { Val = side }),
        Lettering.Run("— ", Lettering.Numbers, 28),
        new SimpleField(Lettering.Run("1", Lettering.Numbers, 28)) { Instruction = " PAGE " },
        Lettering.Run(" —", Lettering.Numbers, 28)));
}
