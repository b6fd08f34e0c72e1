using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Drafts;
using BurdenCompliance.IntegrationTests.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>LibreOffice Calc opens our tables with the same words and figures; no title is ever computed.</summary>
public sealed class SheetsOpenElsewhere
{
    [Fact]
    public void Figures_are_the_same_and_hostile_titles_stay_text()
    {
        string[] starts = ["=", "+", "-", "@", "\t=", "＝", "＋", "－", "＠", "=HYPERLINK(\"http://x\",\"y\")&", "'=", "\"=", "@SUM(", "=cmd|'/C x'!"];
        var titles = starts.SelectMany(start => new[] { $"{start}1+1", $"{start}A1", $"{start}2", $"{start}甲" }).ToList();
        var rows = titles.Select((title, i) => System.Collections.Immutable.ImmutableArray.Create<SheetCell>(title, i - 20, SheetCell.Share(i / 1000m)));
        var table = new SheetTable("表", [["标题", "数", "比例"], .. rows]);
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.Path);
        File.WriteAllBytes(Path.Combine(folder.Path, "表.xlsx"), SheetWriter.Xlsx(table));
        var seen = SheetReader.Read(LibreOffice.Csv(folder.Path, "表.xlsx"), "表.csv").ShouldBeOfType<SheetReading.Done>().Sheet.Rows;
        seen.Skip(1).Select(row => row[0].TrimStart('\'')).ShouldBe(titles.Select(title => title.TrimStart('\'')));
        seen.Skip(1).Sum(row => int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(0, titles.Count).Sum(i => i - 20));
        seen[41][2].ShouldBe("4.0%");
    }
}
