using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Counting;

/// <summary>Counts 字数 as <c>contracts.md</c> defines it.</summary>
internal static class WordCount
{
    /// <summary>The four figures of a draft.</summary>
    /// <param name="paragraphs">The main text with elements and zones recognised.</param>
    /// <param name="asides">Headers, footers and notes; only the LibreOffice figure knows them.</param>
    public static Counts Count(ImmutableArray<Paragraph> paragraphs, ImmutableArray<Paragraph> asides)
    {
        int body = 0, attachments = 0, document = 0, libreOffice = 0;
        foreach (var paragraph in paragraphs)
        {
            var count = InWord(paragraph.Text);
            document += count;
            if (paragraph.Zone == Zone.Body)
                body += count;
            else if (paragraph.Zone == Zone.Attachment)
                attachments += count;
            libreOffice += LibreOfficeCount.Of(paragraph);
        }
        foreach (var aside in asides)
            libreOffice += LibreOfficeCount.Of(aside);
        return new Counts(body, body + attachments, document, libreOffice);
    }

    /// <summary>Word mode, one paragraph, automatic numbering left out.</summary>
    public static int InWord(ReadOnlySpan<char> text)
    {
        var classes = WordClasses.Of;
        var count = 0;
        var inRun = false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (WordClasses.IsCommonHan(unit))
            {
                count++;
                inRun = false;
                continue;
            }
            switch (classes[unit])
            {
                case CharacterClass.Full:
                    count++;
                    inRun = false;
                    break;
                case CharacterClass.Space:
                    inRun = false;
                    break;
                case CharacterClass.Run when WordClasses.BeginsHan(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    count++;
                    inRun = false;
                    i++;
                    break;
                case CharacterClass.Run when !inRun:
                    count++;
                    inRun = true;
                    break;
            }
        }
        return count;
    }
}
