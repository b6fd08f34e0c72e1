using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class ListCursorTests
{
    [Fact]
    public void A_cursor_survives_its_text()
    {
        var cursor = new ListCursor(CursorList.Entries, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddMicroseconds(1), Guid.NewGuid());
        ListCursor.Parse(cursor.ToString(), CursorList.Entries).ShouldBe(cursor);
    }

    [Fact]
    public void A_cursor_is_a_place_in_its_own_list_alone() =>
        ListCursor.Parse(new ListCursor(CursorList.PlanItems, 7, Guid.Empty).ToString(), CursorList.Entries).ShouldBeNull();

    [Fact]
    public void A_changed_letter_is_noticed()
    {
        var text = new ListCursor(CursorList.Imports, DateTimeOffset.UnixEpoch, new Guid("00112233-4455-6677-8899-aabbccddeeff")).ToString();
        foreach (var at in Enumerable.Range(0, text.Length))
            ListCursor.Parse($"{text[..at]}{(text[at] == 'A' ? 'B' : 'A')}{text[(at + 1)..]}", CursorList.Imports).ShouldBeNull($"letter {at}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("____________________________________")]
    [InlineData("fffffffffffffffffffffffffffffff")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六")]
    public void Anything_else_is_no_cursor(string? text) => ListCursor.Parse(text, CursorList.Assessments).ShouldBeNull();
}
