using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Drafts.Profile;

public sealed class OverridesByHand
{
    private static readonly DraftProfile Detected = new()
    {
        Issuer = "苍梧县水利局", IssuerKind = IssuerKind.Department, IssuerLevel = Level.County, DocumentType = "通知", SpecialSubject = "达标",
        Reasons = [new ProfileReason("issuerKind", "局", 0), new ProfileReason("documentType", "通知", 0)],
    };

    [Fact]
    public void Given_fields_replace_what_was_detected_and_drop_their_reasons()
    {
        var profile = ProfileOverrides.Parse("""{"issuerKind":"party-office","issuerLevel":"city","recipients":["各乡镇"],"specialSubject":null}""").Over(Detected);
        (profile.Issuer, profile.IssuerKind, profile.IssuerLevel, profile.SpecialSubject).ShouldBe(("苍梧县水利局", IssuerKind.PartyOffice, Level.City, null));
        profile.Recipients.ShouldBe(["各乡镇"]);
        profile.Reasons.ShouldBe([new ProfileReason("documentType", "通知", 0)]);
    }

    [Fact]
    public void Nothing_given_changes_nothing() => ProfileOverrides.Parse("{}").Over(Detected).ShouldBe(Detected);

    [Theory]
    [InlineData("""{"issuerkind":"department"}""", "issuerkind")]
    [InlineData("""{"issuerKind":"Department"}""", "issuerKind")]
    [InlineData("""{"issuerLevel":"country"}""", "issuerLevel")]
    [InlineData("""{"documentClass":1}""", "documentClass")]
    [InlineData("""{"recipients":"各乡镇"}""", "recipients")]
    [InlineData("""{"recipients":[1]}""", "recipients")]
    [InlineData("""{"issuer":null}""", "issuer")]
    [InlineData("""{"specialSubject":"别的"}""", "specialSubject")]
    [InlineData("""{"title":"a","title":"b"}""", "title")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    public void An_unknown_field_or_value_is_named_in_Chinese(string json, string field)
    {
        var error = Should.Throw<ProfileException>(() => ProfileOverrides.Parse(json));
        error.Field.ShouldBe(field);
        error.Message.ShouldEndWith("。");
        if (field.Length > 0)
            error.Message.ShouldContain(field);
    }

    [Fact]
    public void Every_name_on_the_wire_is_read_back()
    {
        foreach (var value in Enum.GetValues<Element>())
            (WireNames.TryParse(WireNames.Of(value), out Element back) && back == value).ShouldBeTrue();
        foreach (var value in Enum.GetValues<IssuerKind>())
            (WireNames.TryParse(WireNames.Of(value), out IssuerKind back) && back == value).ShouldBeTrue();
        WireNames.Of(Element.Heading1).ShouldBe("heading1");
        WireNames.Of(Element.PrintedBy).ShouldBe("printed-by");
        WireNames.Of(DocumentClass.SpecialTask).ShouldBe("special-task");
        WireNames.Of(Level.Township).ShouldBe("township");
        WireNames.TryParse((string?)null, out Level _).ShouldBeFalse();
    }
}
