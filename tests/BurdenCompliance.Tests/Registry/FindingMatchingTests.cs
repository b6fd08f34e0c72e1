using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Tests.Registry;

public sealed class FindingMatchingTests
{
    [Fact]
    public void The_same_passage_is_still_there_wherever_it_moved() =>
        Fates([Found("A", "每日上报进展情况", 3)], [Found("A", "每日上报进展情况", 9)]).ShouldBe("0-0 Still");

    [Fact]
    public void Spaces_do_not_make_another_passage() =>
        Fates([Found("A", "每日上报 进展情况")], [Found("A", "每日上报进展　情况")]).ShouldBe("0-0 Still");

    [Fact]
    public void A_passage_much_like_it_is_reworded() =>
        Fates([Found("A", "各乡镇每日上报进展情况")], [Found("A", "各乡镇每周上报进展情况")]).ShouldBe("0-0 Reworded");

    [Fact]
    public void The_same_words_under_another_rule_are_new_and_gone() =>
        Fates([Found("A", "每日上报进展情况")], [Found("B", "每日上报进展情况")]).ShouldBe("–-0 New; 0-– Gone");

    [Fact]
    public void Words_without_likeness_are_new_and_gone() =>
        Fates([Found("A", "每日上报进展情况")], [Found("A", "设置排行榜并按月通报")]).ShouldBe("–-0 New; 0-– Gone");

    [Fact]
    public void Equal_passages_pair_with_their_nearest() =>
        Fates([Found("A", "按月通报", 2), Found("A", "按月通报", 20)], [Found("A", "按月通报", 19), Found("A", "按月通报", 3)]).ShouldBe("1-0 Still; 0-1 Still");

    [Fact]
    public void An_equal_passage_is_preferred_to_a_similar_one() =>
        Fates([Found("A", "按月通报情况一"), Found("A", "按月通报情况二")], [Found("A", "按月通报情况二")]).ShouldBe("1-0 Still; 0-– Gone");

    [Fact]
    public void A_finding_about_the_whole_is_reworded_when_its_figures_change()
    {
        Fates([Whole("A", "正文 5,120 字")], [Whole("A", "正文 5,120 字")]).ShouldBe("0-0 Still");
        Fates([Whole("A", "正文 5,120 字")], [Whole("A", "正文 4,980 字")]).ShouldBe("0-0 Reworded");
    }

    [Fact]
    public void Another_weight_is_another_finding() =>
        Fates([Found("A", "按月通报")], [Found("A", "按月通报") with { Severity = Severity.Justify }]).ShouldBe("–-0 New; 0-– Gone");

    [Fact]
    public void Every_finding_of_both_versions_appears_exactly_once()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (earlier, later) = (Some(random), Some(random));
            var matches = FindingMatching.Match(earlier, later);
            matches.Where(m => m.Later is not null).Select(m => m.Later!.Value).ShouldBe(Enumerable.Range(0, later.Length));
            matches.Where(m => m.Earlier is not null).Select(m => m.Earlier!.Value).Order().ShouldBe(Enumerable.Range(0, earlier.Length));
            matches.ShouldAllBe(m => m.Fate == FindingFate.New == (m.Earlier == null) && m.Fate == FindingFate.Gone == (m.Later == null));
        }
    }

    private static ImmutableArray<Finding> Some(Random random) =>
        [.. Enumerable.Range(0, random.Next(12)).Select(i => Found(random.Next(2) == 0 ? "A" : "B", new string((char)('一' + random.Next(3)), random.Next(1, 5)), i))];

    private static string Fates(ImmutableArray<Finding> earlier, ImmutableArray<Finding> later) => string.Join("; ",
        FindingMatching.Match(earlier, later).Select(m => $"{m.Earlier?.ToString() ?? "–"}-{m.Later?.ToString() ?? "–"} {m.Fate}"));

    private static Finding Found(string rule, string words, int paragraph = 0) =>
        new(rule, "x", Severity.Breach, "找到", "改", [new BurdenCompliance.Rules.Passage(Element.Body, paragraph, 0, words.Length, words)], []);

    private static Finding Whole(string rule, string message) => new(rule, "x", Severity.Justify, message, "改", [], []);
}
