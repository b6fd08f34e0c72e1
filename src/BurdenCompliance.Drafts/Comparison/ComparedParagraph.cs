using System.Runtime.InteropServices;
using System.Text;

namespace BurdenCompliance.Drafts.Comparison;

/// <summary>A paragraph with words, and a number that all paragraphs of the same words share.</summary>
internal sealed record ComparedParagraph(Paragraph Paragraph, string Words, int Number)
{
    public static ComparedParagraph[] Of(IEnumerable<Paragraph> paragraphs, Dictionary<string, int> numbers)
    {
        var compared = new List<ComparedParagraph>();
        foreach (var paragraph in paragraphs)
        {
            var words = Key(paragraph.Shown);
            if (words.Length == 0)
                continue;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, words, out var known);
            if (!known)
                number = numbers.Count;
            compared.Add(new ComparedParagraph(paragraph, words, number));
        }
        return [.. compared];
    }

    /// <summary>Words folded; white space goes, save one blank between letters or digits, where it tells words apart.</summary>
    public static string Key(string text)
    {
        var folded = FoldedText.Of(text).Text;
        if (!folded.AsSpan().ContainsAnyInRange('\t', ' ') && !folded.Any(char.IsWhiteSpace))
            return folded;
        var key = new StringBuilder(folded.Length);
        var blank = false;
        foreach (var c in folded)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }
            if (blank && key.Length > 0 && char.IsAsciiLetterOrDigit(key[^1]) && char.IsAsciiLetterOrDigit(c))
                key.Append(' ');
            blank = false;
            key.Append(c);
        }
        return key.ToString();
    }
}
