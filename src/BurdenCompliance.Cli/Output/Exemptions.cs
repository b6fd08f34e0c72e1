using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Output;

/// <summary>An exception in one line.</summary>
internal static class Exemptions
{
    public static string Sentence(Exemption exempt) =>
        $"{exempt.Name}（{(exempt.By == ExemptedBy.Declaration ? "起草人声明，待审核人确认" : "文中写明")}）：{exempt.Basis}";
}
