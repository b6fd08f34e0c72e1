using BurdenCompliance.Drafts.Secrecy;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Drafts.Secrecy;

public sealed class SecrecyMarks(ITestOutputHelper output)
{
    [Fact]
    public void No_mark_is_accepted_in_any_carrier_spelling_or_layout()
    {
        var samples = MarkSamples.Positives().ToArray();
        var accepted = samples.Where(sample => SecrecyMark.Find(sample.Carriers) is null).Select(sample => sample.Name).ToArray();
        output.WriteLine($"{accepted.Length} of {samples.Length} accepted");
        samples.Length.ShouldBeGreaterThanOrEqualTo(500);
        accepted.ShouldBeEmpty();
    }

    [Fact]
    public void Texts_that_only_mention_the_words_are_read()
    {
        var samples = MarkSamples.Negatives().ToArray();
        var refused = samples.Where(sample => SecrecyMark.Find(sample.Carriers) is not null).Select(sample => sample.Name).ToArray();
        output.WriteLine($"{refused.Length} of {samples.Length} refused");
        foreach (var name in refused)
            output.WriteLine(name);
        samples.Length.ShouldBeGreaterThanOrEqualTo(2000);
        (refused.Length / (double)samples.Length).ShouldBeLessThanOrEqualTo(0.005);
    }

    [Fact]
    public void No_draft_of_the_corpus_is_refused()
    {
        foreach (var draft in LabelledDraft.All(formatted: false))
            SecrecyMark.Find(new SecrecyCarriers(draft.Paragraphs, [], [], [])).ShouldBeNull(draft.Id);
    }

    [Theory]
    [InlineData("机", "密")]
    [InlineData("密级", "机密级")]
    [InlineData("澄岭市农业农村局文件", "机密★10年\n特急")]
    [InlineData("澄岭市农业农村局文件　机密")]
    [InlineData("关于秋粮收购的通知（秘密）")]
    [InlineData("【机密】关于秋粮收购的通知")]
    [InlineData("密级：□绝密 ☑机密 □秘密")]
    [InlineData("绝密★启用前")]
    [InlineData("㊙")]
    public void Unusual_ways_to_set_a_mark_are_seen(params string[] lines) =>
        SecrecyMark.Find(new SecrecyCarriers(LabelledDraft.Plain(lines), [], [], [])).ShouldNotBeNull();

    [Fact]
    public void A_mark_stretched_over_much_white_space_is_seen() =>
        SecrecyMark.Find(new SecrecyCarriers(LabelledDraft.Plain("机" + new string(' ', 5000) + "密"), [], [], [])).ShouldNotBeNull();

    [Fact]
    public void A_refusal_names_place_and_mark_and_nothing_of_the_text()
    {
        var carriers = new SecrecyCarriers(LabelledDraft.Plain("特急　机 密 ★ 10年", "某市某局文件"), [], [], []);
        SecrecyMark.Find(carriers).ShouldBe(new SecrecyMarkFound("版头", "机密★10年"));
    }
}
