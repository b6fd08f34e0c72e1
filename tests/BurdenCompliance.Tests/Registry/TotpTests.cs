using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class TotpTests
{
    // "12345678901234567890" in base 32; the last six digits of appendix B of RFC 6238.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.Code(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Fact]
    public void A_step_before_and_after_is_accepted_and_none_that_was_used()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var step = now.ToUnixTimeSeconds() / 30;
        Totp.StepOf(Secret, Totp.Code(Secret, now.AddSeconds(-30)), now, after: 0).ShouldBe(step - 1);
        Totp.StepOf(Secret, Totp.Code(Secret, now.AddSeconds(30)), now, after: 0).ShouldBe(step + 1);
        Totp.StepOf(Secret, Totp.Code(Secret, now.AddSeconds(-60)), now, after: 0).ShouldBeNull();
        Totp.StepOf(Secret, Totp.Code(Secret, now), now, after: step).ShouldBeNull();
        Totp.StepOf(Secret, Totp.Code(Secret, now), now, after: step - 1).ShouldBe(step);
    }
}
