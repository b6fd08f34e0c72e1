using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class JsonLinesTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("burden-lines-").FullName, "lines.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void What_was_added_is_read_and_the_last_is_found_from_the_end()
    {
        JsonLines.Last<Line>(_path).ShouldBeNull();
        JsonLines.Read<Line>(_path).ShouldBeEmpty();
        // More than what is looked at from the end.
        for (var i = 0; i < 3000; i++)
            JsonLines.Append(_path, new Line(i, new string('字', 20)));
        JsonLines.Last<Line>(_path)!.Number.ShouldBe(2999);
        JsonLines.Read<Line>(_path).Select(l => l.Number).ShouldBe(Enumerable.Range(0, 3000));
    }

    [Theory]
    [InlineData("{\"number\":2,\"wor")]
    [InlineData("{\"number\":2,\"words\":\"\"}")]
    [InlineData("{")]
    public void A_line_that_was_cut_off_counts_for_nothing_and_spoils_nothing(string torn)
    {
        JsonLines.Append(_path, new Line(1, "一"));
        File.AppendAllText(_path, torn);
        JsonLines.Last<Line>(_path)!.Number.ShouldBe(1);
        JsonLines.Read<Line>(_path).Count().ShouldBe(1);
        JsonLines.Append(_path, new Line(3, "三"));
        JsonLines.Read<Line>(_path).Select(l => l.Number).ShouldBe([1, 3]);
    }

    [Fact]
    public void A_file_cut_off_in_its_first_line_is_empty()
    {
        File.WriteAllText(_path, "{\"number\":1");
        JsonLines.Last<Line>(_path).ShouldBeNull();
        JsonLines.Append(_path, new Line(1, "一"));
        JsonLines.Read<Line>(_path).Count().ShouldBe(1);
    }

    [Fact]
    public void A_line_that_somebody_spoilt_is_told_of()
    {
        File.WriteAllText(_path, "{nothing}\n");
        Should.Throw<InvalidDataException>(() => JsonLines.Last<Line>(_path)).Message.ShouldContain(_path);
        Should.Throw<InvalidDataException>(() => JsonLines.Read<Line>(_path).ToList());
    }

    private sealed record Line(int Number, string Words);
}
