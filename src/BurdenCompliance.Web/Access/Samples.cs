namespace BurdenCompliance.Web.Access;

/// <summary>What everybody knows of the sample people, who live on this machine only.</summary>
internal static class Samples
{
    /// <summary>The setting that asks for them; off by default.</summary>
    public const string Setting = "Burden:Samples";

    /// <summary>Of each sample person.</summary>
    public const string Password = "Yunling-Qingxi-2026";

    /// <summary>Second factor of those whose post asks for one.</summary>
    public const string TotpSecret = "YUNLINGQINGXIYANGPIANMIYAO234567";
}
