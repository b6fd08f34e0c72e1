using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Draw = DocumentFormat.OpenXml.Drawing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace BurdenCompliance.Drafts.Form;

/// <summary>Bars side by side as a chart of Word's own; told apart by pattern, so that a print without colour can be read. The values are in the chart, no table behind it.</summary>
internal static class BarChart
{
    // 150 × 75 mm, in English metric units.
    private const long Across = 5_400_000;
    private const long Down = 2_700_000;
    private const uint CategoryAxis = 1;
    private const uint ValueAxis = 2;

    /// <summary>Relation of the n-th chart of a document, from 1.</summary>
    public static string RelationId(int number) => string.Create(CultureInfo.InvariantCulture, $"chart{number}");

    /// <summary>A paragraph that shows the chart.</summary>
    public static WordParagraph Shown(LetterBlock.Chart chart, int number) => new(
        new ParagraphProperties(new KeepNext(), new SnapToGrid { Val = false }, new Justification { Val = JustificationValues.Center }),
        new Run(new Drawing(new Inline.Inline(
            new Inline.Extent { Cx = Across, Cy = Down },
            new Inline.DocProperties { Id = (uint)number, Name = Lettering.Plain(chart.Title), Description = Lettering.Plain(chart.About) },
            new Draw.Graphic(new Draw.GraphicData(new Charts.ChartReference { Id = RelationId(number) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));

    /// <summary>The part that the paragraph refers to.</summary>
    public static Charts.ChartSpace Part(LetterBlock.Chart chart)
    {
        var bars = new Charts.BarChart(
            new Charts.BarDirection { Val = Charts.BarDirectionValues.Column }, new Charts.BarGrouping { Val = Charts.BarGroupingValues.Clustered },
            new Charts.VaryColors { Val = false });
        for (var at = 0; at < chart.Series.Length; at++)
            bars.Append(Series(chart, at));
        bars.Append(new Charts.GapWidth { Val = 60 }, new Charts.AxisId { Val = CategoryAxis }, new Charts.AxisId { Val = ValueAxis });
        return new Charts.ChartSpace(
            new Charts.RoundedCorners { Val = false },
            new Charts.Chart(
                new Charts.Title(new Charts.ChartText(new Charts.RichText(
                    new Draw.BodyProperties(), new Draw.Paragraph(
                        new Draw.ParagraphProperties(new Draw.DefaultRunProperties { FontSize = 1200, Bold = false }),
                        new Draw.Run(new Draw.RunProperties { FontSize = 1200, Bold = false }, new Draw.Text(Lettering.Plain(chart.Title)))))),
                    new Charts.Overlay { Val = false }),
                new Charts.AutoTitleDeleted { Val = false },
                new Charts.PlotArea(new Charts.Layout(), bars, Months(), Counts()),
                new Charts.Legend(new Charts.LegendPosition { Val = Charts.LegendPositionValues.Bottom }, new Charts.Overlay { Val = false }),
                new Charts.PlotVisibleOnly { Val = true }));
    }

    private static Charts.BarChartSeries Series(LetterBlock.Chart chart, int at)
    {
        var (name, values) = chart.Series[at];
        var series = new Charts.BarChartSeries(
            new Charts.Index { Val = (uint)at }, new Charts.Order { Val = (uint)at },
            new Charts.SeriesText(new Charts.NumericValue(Lettering.Plain(name))), Fill(at), new Charts.InvertIfNegative { Val = false },
            new Charts.DataLabels(
                new Charts.ShowLegendKey { Val = false }, new Charts.ShowValue { Val = true }, new Charts.ShowCategoryName { Val = false },
                new Charts.ShowSeriesName { Val = false }, new Charts.ShowPercent { Val = false }, new Charts.ShowBubbleSize { Val = false }));
        var names = new Charts.StringLiteral(new Charts.PointCount { Val = (uint)chart.Categories.Length });
        foreach (var (i, category) in chart.Categories.Index())
            names.Append(new Charts.StringPoint(new Charts.NumericValue(Lettering.Plain(category))) { Index = (uint)i });
        var numbers = new Charts.NumberLiteral(new Charts.FormatCode("General"), new Charts.PointCount { Val = (uint)values.Length });
        foreach (var (i, value) in values.Index())
            numbers.Append(new Charts.NumericPoint(new Charts.NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i });
        series.Append(new Charts.CategoryAxisData(names), new Charts.Values(numbers));
        return series;
    }

    private static Charts.ChartShapeProperties Fill(int at) => new(
        at % 2 == 0
            ? new Draw.PatternFill(new Draw.ForegroundColor(Ink()), new Draw.BackgroundColor(new Draw.RgbColorModelHex { Val = "FFFFFF" })) { Preset = Draw.PresetPatternValues.WideUpwardDiagonal }
            : new Draw.SolidFill(Ink()),
        new Draw.Outline(new Draw.SolidFill(Ink())) { Width = 6350 });

    private static Draw.RgbColorModelHex Ink() => new() { Val = "404040" };

    private static Charts.CategoryAxis Months() => new(
        new Charts.AxisId { Val = CategoryAxis }, new Charts.Scaling(new Charts.Orientation { Val = Charts.OrientationValues.MinMax }),
        new Charts.Delete { Val = false }, new Charts.AxisPosition { Val = Charts.AxisPositionValues.Bottom },
        new Charts.TickLabelPosition { Val = Charts.TickLabelPositionValues.NextTo }, new Charts.CrossingAxis { Val = ValueAxis });

    private static Charts.ValueAxis Counts() => new(
        new Charts.AxisId { Val = ValueAxis }, new Charts.Scaling(new Charts.Orientation { Val = Charts.OrientationValues.MinMax }, new Charts.MinAxisValue { Val = 0 }),
        new Charts.Delete { Val = false }, new Charts.AxisPosition { Val = Charts.AxisPositionValues.Left },
        new Charts.MajorGridlines(new Charts.ChartShapeProperties(new Draw.Outline(new Draw.SolidFill(new Draw.RgbColorModelHex { Val = "D0D0D0" })))),
        new Charts.NumberingFormat { FormatCode = "0", SourceLinked = false },
        new Charts.TickLabelPosition { Val = Charts.TickLabelPositionValues.NextTo }, new Charts.CrossingAxis { Val = CategoryAxis });
}
