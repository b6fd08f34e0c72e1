using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>What a draft costs in hours, a line a duty.</summary>
internal static class BurdenLines
{
    public static void Write(TextWriter output, BurdenEstimate? burden)
    {
        if (burden is not { Duties.IsEmpty: false }) return;
        output.WriteLine();
        output.WriteLine($"  减负测算：{burden.Duties.Length} 项信息报送任务，一年约 {burden.HoursPerYear:N0} 小时（估算）");
        foreach (var duty in burden.Duties)
        {
            var units = duty.UnitsFrom switch { UnitsFrom.Text => $"{duty.Units:N0} 个单位", UnitsFrom.Usual => $"约 {duty.Units:N0} 个单位", _ => "按 1 个单位" };
            output.WriteLine($"    {duty.HoursPerYear,9:N1} 小时  {duty.Name}  {(duty.Who.Length > 0 ? duty.Who + " " : "")}{units} × {duty.PerYear:0.#} 次 × {duty.Minutes} 分钟  {duty.What}");
        }
    }
}
