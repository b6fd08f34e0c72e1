using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Tests.Web;

public sealed class WordingTests
{
    [Fact]
    public void Every_value_shown_has_a_name()
    {
        AllNamed<Verdict>();
        AllNamed<Severity>();
        AllNamed<IssuerKind>();
        AllNamed<Level>();
        AllNamed<DocumentClass>();

        foreach (var flaw in Enum.GetValues<DispositionFlaw>()) WayNames.Of("Problem", flaw).ShouldNotBeEmpty();
        WayNamed<AssessmentState>();
        WayNamed<WayAct>();
        WayNamed<DispositionKind>();
        WayNamed<ReturnCode>();
        WayNamed<FindingFate>();
        WayNamed<MissingKind>();

        static void WayNamed<T>() where T : struct, Enum => Enum.GetValues<T>().Select(WayNames.Of).ShouldBeUnique();

        static void AllNamed<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Names.Of).ShouldBeUnique();
    }

    [Theory]
    [InlineData("通知.docx", "通知.docx")]
    [InlineData("../../etc/x.docx", "x.docx")]
    [InlineData("C:\\文件\\x.docx", "x.docx")]
    [InlineData("a\r\nb\u202E\u2028c\0.docx", "abc.docx")]
    [InlineData("", "未命名文稿")]
    [InlineData("..", "..")]
    public void A_name_from_outside_is_made_fit_to_be_shown(string sent, string shown) => FileName.Clean(sent).ShouldBe(shown);

    [Fact]
    public void A_long_name_keeps_both_ends()
    {
        var shown = FileName.Clean(new string('长', 300) + ".docx");
        shown.Length.ShouldBe(120);
        shown.ShouldEndWith("….docx");
    }
}
