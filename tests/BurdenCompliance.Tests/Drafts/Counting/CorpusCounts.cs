using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Counting;
using BurdenCompliance.Drafts.Elements;

namespace BurdenCompliance.Tests.Drafts.Counting;

/// <summary>The definition of contracts.md written a second time, as plainly as can be.</summary>
public sealed class CorpusCounts
{
    [Fact]
    public void Every_paragraph_of_the_corpus_counts_as_the_definition_does()
    {
        foreach (var paragraph in LabelledDraft.All(formatted: false).SelectMany(draft => draft.Paragraphs))
            WordCount.InWord(paragraph.Text).ShouldBe(ByDefinition(paragraph.Text), paragraph.Text);
    }

    [Fact]
    public void The_body_of_every_formatted_draft_is_what_its_labels_say()
    {
        foreach (var draft in LabelledDraft.All(formatted: true))
        {
            var read = ElementRecogniser.Recognise(draft.Paragraphs, []);
            var attached = false;
            var body = 0;
            for (var i = 0; i < read.Length; i++)
            {
                attached |= draft.Roles[i] == Element.AttachmentTitle && read[i].Text.StartsWith('附');
                if (!attached && draft.Roles[i] is Element.Body or Element.Heading1 or Element.Heading2 or Element.Heading3 || (!attached && draft.Roles[i] == Element.TableCell))
                    body += ByDefinition(read[i].Text);
            }
            WordCount.Count(read, []).Body.ShouldBe(body, draft.Id);
        }
    }

    private static int ByDefinition(string text)
    {
        var (count, inRun) = (0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsFull(rune.Value))
                (count, inRun) = (count + 1, false);
            else if (IsSpace(rune.Value))
                inRun = false;
            else if (rune.Value is not (>= 0x200B and <= 0x200D or 0xFEFF or 0xAD))
                (count, inRun) = (inRun ? count : count + 1, true);
        }
        return count;
    }

    private static bool IsSpace(int c) =>
        c is >= 9 and <= 13 or 0x20 or 0xA0 or >= 0x2000 and <= 0x200A or 0x202F or 0x205F or 0x3000;

    private static bool IsFull(int c) => c is
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF or
        >= 0x3001 and <= 0x30FF or >= 0xAC00 and <= 0xD7A3 or >= 0xFF01 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or
        >= 0x2460 and <= 0x24FF or >= 0x3200 and <= 0x33FF or 0x2013 or 0x2014 or 0x2015 or 0x2026 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0xB7;
}
