using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Elements;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Drafts.Elements;

public sealed class CorpusRoles(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_elements_recognised_are_those_a_reader_labelled(bool formatted)
    {
        var confusion = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int right = 0, all = 0;
        foreach (var draft in LabelledDraft.All(formatted))
        {
            var recognised = ElementRecogniser.Recognise(draft.Paragraphs, []);
            for (var i = 0; i < recognised.Length; i++, all++)
            {
                if (recognised[i].Element == draft.Roles[i])
                {
                    right++;
                    continue;
                }
                var kind = $"{draft.Roles[i]} taken for {recognised[i].Element}{Shown(draft, i)}";
                confusion[kind] = confusion.GetValueOrDefault(kind) + 1;
            }
        }
        output.WriteLine($"{right} of {all} ({right / (double)all:P2})");
        foreach (var (kind, count) in confusion)
            output.WriteLine($"{count,4} {kind}");
        (right / (double)all).ShouldBeGreaterThanOrEqualTo(0.99);
    }

    // A third of the corpus is set aside to measure by; only the rest is shown.
    private static string Shown(LabelledDraft draft, int paragraph) =>
        int.Parse(draft.Id.Trim('d', 'P', '-'), CultureInfo.InvariantCulture) % 3 == 0
            ? "" : $" {draft.Id}/{paragraph}: {draft.Paragraphs[paragraph].Text[..Math.Min(40, draft.Paragraphs[paragraph].Text.Length)]}";
}
