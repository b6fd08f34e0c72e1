using System.Diagnostics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Comparison;
using BurdenCompliance.Tests.Fixtures;

namespace BurdenCompliance.Tests.Drafts.Comparison;

public sealed class ComparisonTests
{
    private static readonly string[] Text =
    [
        "关于做好防汛工作的通知", "各县（市、区）人民政府：", "现将有关事项通知如下。", "一、及时排查隐患，建立台账。", "二、每周五前报送进展情况。", "三、加强值班值守，确保信息畅通。", "2026年3月5日",
    ];

    [Fact]
    public void The_same_words_are_the_same_text_whatever_blanks_fonts_and_look_alikes()
    {
        var same = DocxWriter.WithBody("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>关于做好</w:t></w:r><w:r><w:br/><w:t>防汛工作的通知</w:t></w:r></w:p><w:p/>"
            + string.Concat(Text[1..].Select(line => DocxWriter.P("　　" + line.Replace("工作", "⼯作", StringComparison.Ordinal).Replace("2026", "２０２６", StringComparison.Ordinal))))).Draft();
        var comparison = DraftComparer.Compare(Drafted(Text), same);
        comparison.SameText.ShouldBeTrue();
        comparison.Changes.Length.ShouldBe(Text.Length);
    }

    [Fact]
    public void A_typed_number_is_the_same_as_an_automatic_one_and_a_changed_one_is_seen()
    {
        var automatic = Drafted(["通知"]) is var draft ? draft with { Paragraphs = [draft.Paragraphs[0], draft.Paragraphs[0] with { Index = 1, Text = "排查隐患", Numbering = "一、" }] } : draft;
        DraftComparer.Compare(automatic, Drafted(["通知", "一、排查隐患"])).SameText.ShouldBeTrue();
        DraftComparer.Compare(automatic, Drafted(["通知", "二、排查隐患"])).SameText.ShouldBeFalse();
    }

    [Fact]
    public void A_changed_paragraph_shows_its_words()
    {
        var change = Compare(Text, [.. Text[..4], "二、每月15日前汇总报送进展情况。", .. Text[5..]]).Single(change => change.Kind != ChangeKind.Same);
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Pieces.Select(piece => $"{Sign(piece.Kind)}{piece.Text}").ShouldBe([" 二、每", "-周五", "+月15日", " 前", "+汇总", " 报送进展情况。"]);
    }

    [Fact]
    public void Added_removed_and_moved_paragraphs_are_told_apart()
    {
        var changes = Compare(Text, [Text[0], Text[1], Text[5], Text[2], Text[3], "四、严肃纪律，严禁迟报漏报。", Text[6]]);
        changes.Where(change => change.Kind != ChangeKind.Same).Select(change => $"{change.Kind} {(change.After ?? change.Before)!.Text}").ShouldBe(
            [$"Moved {Text[5]}", $"Removed {Text[4]}", "Added 四、严肃纪律，严禁迟报漏报。"], ignoreOrder: true);
    }

    [Fact]
    public void Footnotes_are_compared_and_headers_are_not()
    {
        Draft With(string note, string header) => DocxWriter.WithText(Text).Linked("footnotes", "footnotes", $"<w:footnote w:id=\"2\">{DocxWriter.P(note)}</w:footnote>")
            .Linked("header", "hdr", DocxWriter.P(header)).Draft();
        DraftComparer.Compare(With("注一", "第1页"), With("注一", "第2页")).SameText.ShouldBeTrue();
        DraftComparer.Compare(With("注一说明", "第1页"), With("注二说明", "第1页")).Changes.Single(change => change.Kind != ChangeKind.Same).After!.Origin.ShouldBe(Origin.Footnote);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_the_edits_both_texts_can_be_told_from_the_comparison(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            string[] before = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Line(random))];
            string[] after = [.. before.SelectMany(line => Edited(line, random))];
            if (after.Length == 0)
                continue;
            var changes = Compare(before, after);
            changes.Where(change => change.Kind != ChangeKind.Removed).Select(change => change.After!.Text).ShouldBe(after);
            changes.Where(change => change.Before is not null).Select(change => change.Before!.Text).ShouldBe(before, ignoreOrder: true);
            foreach (var change in changes.Where(change => change.Kind == ChangeKind.Changed))
            {
                string.Concat(change.Pieces.Where(piece => piece.Kind != ChangeKind.Added).Select(piece => piece.Text)).ShouldBe(change.Before!.Text);
                string.Concat(change.Pieces.Where(piece => piece.Kind != ChangeKind.Removed).Select(piece => piece.Text)).ShouldBe(change.After!.Text);
            }
        }
    }

    [Fact]
    public void An_alignment_finds_as_much_in_common_as_there_is()
    {
        var random = new Random(7);
        var (found, there) = (0, 0);
        for (var round = 0; round < 2_000; round++)
        {
            int[] before = Symbols(random), after = Symbols(random);
            var pairs = Alignment.Of(before, after);
            pairs.ShouldAllBe(pair => before[pair.Before] == after[pair.After]);
            pairs.Zip(pairs.Skip(1)).ShouldAllBe(next => next.First.Before < next.Second.Before && next.First.After < next.Second.After);
            (found, there) = (found + pairs.Count, there + Common(before, after));
        }
        // What is unique goes first, which now and then costs a pair.
        found.ShouldBeGreaterThan(there * 97 / 100);

        static int[] Symbols(Random source) => [.. Enumerable.Range(0, source.Next(1, 40)).Select(_ => source.Next(3))];
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("one paragraph")]
    [InlineData("nothing in common")]
    [InlineData("one symbol")]
    public void Half_a_million_characters_are_compared_in_seconds(string kind)
    {
        var random = new Random(3);
        string[] before = [.. Enumerable.Range(0, 10_000).Select(_ => Line(random, 50))];
        string[] after = [.. before.SelectMany(line => random.Next(4) == 0 ? Edited(line, random) : [line])];
        (before, after) = kind switch
        {
            "one paragraph" => ([string.Concat(before)], [string.Concat(after)]),
            "nothing in common" => (before, [.. Enumerable.Range(0, 10_000).Select(_ => Line(random, 50))]),
            "one symbol" => ([.. before.Select((_, i) => new string('甲', i % 90 + 1))], [.. before.Select((_, i) => new string('甲', i * 7 % 90 + 1))]),
            _ => (before, after),
        };
        var (old, young) = (Paragraphs(before), Paragraphs(after));
        var start = Stopwatch.GetTimestamp();
        DraftComparer.Compare(old, young).Changes.Length.ShouldBeGreaterThan(0);
        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(15);
    }

    private static Draft Drafted(string[] lines) => DocxWriter.WithText(lines).Draft();

    private static Draft Paragraphs(string[] lines) => Drafted(["甲"]) is var draft
        ? draft with { Paragraphs = [.. lines.Select((line, i) => draft.Paragraphs[0] with { Index = i, Text = line })] }
        : draft;

    private static IReadOnlyList<ParagraphChange> Compare(string[] before, string[] after) => DraftComparer.Compare(Drafted(before), Drafted(after)).Changes;

    private static string Line(Random random, int length = 0) =>
        string.Concat(Enumerable.Range(0, length > 0 ? length : random.Next(1, 60)).Select(_ => (char)('一' + random.Next(length > 0 ? 2_000 : 30))));

    private static IEnumerable<string> Edited(string line, Random random) => random.Next(6) switch
    {
        0 => [],
        1 => [line, Line(random)],
        2 => [line[..(line.Length / 2)] + Line(random, 3) + line[(line.Length / 2)..]],
        3 when line.Length > 3 => [line[..(line.Length / 3)] + line[(line.Length / 2)..]],
        _ => [line],
    };

    private static int Common(int[] before, int[] after)
    {
        var table = new int[before.Length + 1, after.Length + 1];
        for (var i = 0; i < before.Length; i++)
            for (var j = 0; j < after.Length; j++)
                table[i + 1, j + 1] = before[i] == after[j] ? table[i, j] + 1 : Math.Max(table[i, j + 1], table[i + 1, j]);
        return table[before.Length, after.Length];
    }

    private static char Sign(ChangeKind kind) => kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => ' ' };
}
