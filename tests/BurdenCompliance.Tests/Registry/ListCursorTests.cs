using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class ListCursorTests
{
    [Fact]
    public void A_cursor_survives_its_text()
    {
        var cursor = new ListCursor(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero).AddMicroseconds(1), Guid.NewGuid());
        ListCursor.Parse(cursor.ToString()).ShouldBe(cursor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("________________________________")]
    [InlineData("fffffffffffffffffffffffffffffff")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二")]
    public void Anything_else_is_no_cursor(string? text) => ListCursor.Parse(text).ShouldBeNull();
}
