using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Tests.Web;

public sealed class ProfileFormTests
{
    private static readonly DraftProfile Detected = new()
    {
        Issuer = "禾川市教育局", IssuerLevel = Level.City, Title = "通知", Recipients = ["各学校", "各科室"],
    };

    [Fact]
    public void An_untouched_form_overrides_nothing() => ProfileForm.Of(Detected).Differing(Detected).ShouldBeNull();

    [Fact]
    public void Line_ends_of_a_browser_change_nothing() =>
        (ProfileForm.Of(Detected) with { Recipients = "各学校\r\n各科室" }).Differing(Detected).ShouldBeNull();

    [Fact]
    public void Only_what_was_changed_is_overridden()
    {
        var json = (ProfileForm.Of(Detected) with { IssuerLevel = "county", Recipients = "各学校\r\n\r\n各中心" }).Differing(Detected)!;
        var over = ProfileOverrides.Parse(json).Over(Detected);
        over.IssuerLevel.ShouldBe(Level.County);
        over.Recipients.ShouldBe(["各学校", "各中心"]);
        over.Issuer.ShouldBe(Detected.Issuer);
    }
}
