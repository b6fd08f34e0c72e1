using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Registry;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Bars by month, two years side by side, as shapes for an SVG of 720 by 220; the second year differs by pattern, not only by colour.</summary>
internal sealed record MonthChart(ImmutableArray<Bar> Bars, ImmutableArray<Grid> Lines, long Top)
{
    private const int Left = 40;
    private const int Bottom = 190;
    private const int Height = 170;
    private const double Slot = 56;
    private const double Width = 20;

    public static MonthChart Of(YearReport report)
    {
        var months = report.Of(ReportSection.Month).ToList();
        var step = Step(Math.Max(1, months.Max(m => Math.Max(m.Figure.ThisYear, m.Figure.LastYear))));
        var top = step * (long)Math.Ceiling(Math.Max(1, months.Max(m => Math.Max(m.Figure.ThisYear, m.Figure.LastYear))) / (double)step);
        var bars = ImmutableArray.CreateBuilder<Bar>();
        foreach (var (i, month) in months.Index())
        {
            var x = Left + (i * Slot) + 6;
            bars.Add(new Bar(x, Y(month.Figure.LastYear), Width, Tall(month.Figure.LastYear), IsThisYear: false, month.Figure.LastYear, x + 22));
            bars.Add(new Bar(x + Width + 3, Y(month.Figure.ThisYear), Width, Tall(month.Figure.ThisYear), IsThisYear: true, month.Figure.ThisYear, x + 22));
        }
        return new MonthChart(
            bars.ToImmutable(), [.. Enumerable.Range(0, (int)(top / step) + 1).Select(n => new Grid(Y(n * step), n * step))], top);

        double Tall(long value) => Height * (double)value / top;
        double Y(long value) => Bottom - Tall(value);
    }

    /// <summary>As SVG writes it.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    // 1, 2, 5, 10 …: at most five lines.
    private static long Step(long most)
    {
        long step = 1;
        for (var i = 0; most > step * 5; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        return step;
    }
}

/// <summary>A bar.</summary>
internal sealed record Bar(double X, double Y, double Width, double Height, bool IsThisYear, long Value, double Middle);

/// <summary>A line of the grid.</summary>
internal sealed record Grid(double Y, long Value);
