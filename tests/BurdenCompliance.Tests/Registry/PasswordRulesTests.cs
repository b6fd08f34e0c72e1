using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData(PasswordProfile.Mlps, "竹影-Scatter-74-Lantern", "")]
    [InlineData(PasswordProfile.Mlps, "Kestrel7-moss", "")]
    [InlineData(PasswordProfile.Mlps, "Kestrel7-mo", "TooShort")]
    [InlineData(PasswordProfile.Mlps, "kestrelmossgrove", "TooFewClasses")]
    [InlineData(PasswordProfile.Mlps, "Aa1!Aa1!Aa1!", "Common")]
    [InlineData(PasswordProfile.Mlps, "P@ssw0rd2026!", "Common")]
    [InlineData(PasswordProfile.Mlps, "1qaz@WSX3edc$RFV", "Common")]
    [InlineData(PasswordProfile.Mlps, "1qaz2WSX3edc!", "Common")]
    [InlineData(PasswordProfile.Mlps, "Admin@1234567890", "Common")]
    [InlineData(PasswordProfile.Mlps, "Weirenminfuwu@2026", "Common")]
    [InlineData(PasswordProfile.Mlps, "Zhangsan-Kestrel7", "Context")]
    [InlineData(PasswordProfile.Mlps, "Unser-Burden-Kestrel7", "Context")]
    [InlineData(PasswordProfile.Mlps, "Zh@ng5an-Kestrel7", "Context")]
    [InlineData(PasswordProfile.Mlps, "云岭市数据局-Kestrel7", "Context")]
    [InlineData(PasswordProfile.Asvs, "Kestrel7-moss", "TooShort")]
    [InlineData(PasswordProfile.Asvs, "kestrelmossgrove", "")]
    public void Each_flaw_is_named(PasswordProfile profile, string password, string flaws) =>
        string.Join(' ', PasswordRules.Check(profile, password, ["zhangsan", "张三丰", "云岭市数据局"])).ShouldBe(flaws);

    [Fact]
    public void Long_passwords_and_every_character_are_welcome()
    {
        PasswordRules.Check(PasswordProfile.Mlps, string.Concat(Enumerable.Range(0, 40).Select(i => $"Ab{i}-")), []).ShouldBeEmpty();
        PasswordRules.Check(PasswordProfile.Asvs, "山高水长路远天青月白风清云淡星稀", []).ShouldBeEmpty();
    }

    [Fact]
    public void A_first_secret_follows_the_rules()
    {
        for (var i = 0; i < 50; i++)
            PasswordRules.Check(PasswordProfile.Asvs, FirstAdministrators.NewSecret(), ["sysadmin"]).ShouldBeEmpty();
    }
}
