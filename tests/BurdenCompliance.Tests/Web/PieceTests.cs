using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Tests.Web;

public sealed class PieceTests
{
    private const string Text = "各乡镇每周报送统计表";

    [Fact]
    public void A_line_without_findings_is_one_piece() =>
        Piece.Cut(Text, []).ShouldHaveSingleItem().Text.ShouldBe(Text);

    [Fact]
    public void Overlapping_places_are_cut_where_they_begin_and_end() =>
        Show(At(1, 0, 7), At(2, 3, 10)).ShouldBe("各乡镇[1] 每周报送[1,2] 统计表[2]");

    [Fact]
    public void Pieces_joined_are_the_line() =>
        string.Concat(Piece.Cut(Text, [At(1, 2, 5), At(2, 4, 9), At(3, 2, 3)]).Select(p => p.Text)).ShouldBe(Text);

    [Fact]
    public void A_place_begins_once() =>
        Piece.Cut(Text, [At(1, 0, 7), At(2, 3, 10)]).SelectMany(p => p.Begins).Select(p => p.Finding).ShouldBe([1, 2]);

    [Theory]
    [InlineData(5, 11)]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    public void A_place_outside_the_line_is_not_marked(int start, int end) =>
        Piece.Cut(Text, [new Place(1, 1, Severity.Breach, "", 0, start, end, Text)]).ShouldHaveSingleItem().Places.ShouldBeEmpty();

    [Fact]
    public void A_place_that_holds_other_words_is_not_marked() =>
        Piece.Cut(Text, [new Place(1, 1, Severity.Breach, "", 0, 0, 3, "各县区")]).SelectMany(p => p.Places).ShouldBeEmpty();

    private static Place At(int finding, int start, int end) => new(finding, 1, Severity.Breach, "", 0, start, end, Text[start..end]);

    private static string Show(params Place[] places) => string.Join(' ', Piece.Cut(Text, [.. places])
        .Select(p => $"{p.Text}[{string.Join(',', p.Places.Select(place => place.Finding))}]"));
}
