using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Drafts.Word;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("考\u200B核\uFEFF指\u00AD标", "考核指标")]
    [InlineData("葛\uDB40\uDD00城", "葛城")]
    [InlineData("ＡＰＰ１２", "APP12")]
    [InlineData("⼀票否决⻓期\uF9E9", "一票否决长期里")]
    [InlineData("甲\u2011乙，（一）。", "甲-乙，（一）。")]
    public void Look_alikes_become_plain_and_the_unseen_is_left_out(string text, string folded) => FoldedText.Of(text).Text.ShouldBe(folded);

    [Fact]
    public void A_text_that_needs_nothing_is_shared()
    {
        const string Text = "各县（市、区）：2026年、50%，“通报”……";
        FoldedText.Of(Text).Text.ShouldBeSameAs(Text);
    }

    [Fact]
    public void A_stretch_is_traced_back_to_the_characters_it_came_from()
    {
        const string Text = "前\u200B考\u200B核\u200B后";
        var folded = FoldedText.Of(Text);
        var at = folded.Text.IndexOf("考核", StringComparison.Ordinal);
        var (start, end) = folded.Original(at, at + 2);
        Text[start..end].ShouldBe("考\u200B核");
        folded.Original(4, 4).ShouldBe((7, 7));
    }
}
