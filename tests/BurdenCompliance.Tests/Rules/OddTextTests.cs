using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Odd content is examined, never thrown at.</summary>
public sealed class OddTextTests
{
    [Theory]
    [InlineData("一万万万万万万万万万万万万万户")]
    [InlineData("99999999999999999999999999999999天")]
    [InlineData("半半半天")]
    [InlineData("。。。。，，，，：：：：")]
    [InlineData("《《《《》")]
    [InlineData("\uD800")]
    [InlineData("\u200B\u200B")]
    public void A_sentence_is_examined(string text) => Should.NotThrow(() => CatalogFixture.Examiner.ExamineSentence(text));

    [Fact]
    public void A_very_long_sentence_is_examined_in_time_that_grows_with_its_length() =>
        Should.CompleteIn(() => CatalogFixture.Examiner.ExamineSentence(string.Concat(Enumerable.Repeat("各乡镇要每周报送", 12_000))), TimeSpan.FromSeconds(10));

    [Fact]
    public void Random_characters_are_examined()
    {
        const string characters = "0123456789.一二百千万半年月日天分钟%“”《》不得要须，。：\t";
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
            Should.NotThrow(() => CatalogFixture.Examiner.ExamineSentence(string.Concat(random.GetItems<char>(characters, 60))));
    }
}
