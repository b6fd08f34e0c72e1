using System.Text.RegularExpressions;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.House;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;

namespace BurdenCompliance.Tests.Web;

public sealed partial class WordingTests
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
    [InlineData(DispositionFlaw.BreachExplainedAway)]
    [InlineData(DispositionFlaw.NoBasis)]
    [InlineData(DispositionFlaw.NoReason)]
    [InlineData(DispositionFlaw.TooLong)]
    [InlineData(DispositionFlaw.NotOnRecord)]
    [InlineData(DispositionFlaw.MendedOnRecord)]
    [InlineData(DispositionFlaw.OtherAnswer)]
    public void What_is_wrong_with_a_record_names_no_finding(DispositionFlaw flaw) =>
        StepProblem.Of(new StepOutcome.Flawed(Index: null, flaw)).Detail.ShouldNotContain("第 ");

    [Fact]
    public void Every_field_that_can_be_wrong_has_a_name()
    {
        string[] fields =
        [
            .. from type in new[] { typeof(DocumentFacts), typeof(PlanItemFacts), typeof(OccasionFacts) }
               from property in type.GetProperties()
               where property.PropertyType == typeof(string) || property.PropertyType == typeof(int)
               select property.Name,
            "Filing", "HeldOn", "Year", "Reason", "Remark", "Causes", "Dated", "Addressee", "Date", "Name", "Rules",
        ];
        fields.Select(LedgerNames.Field).ShouldAllBe(name => name.Any(c => c > 127));
        Should.Throw<InvalidOperationException>(() => LedgerNames.Field("Nothing"));
    }

    [Fact]
    public void Every_verb_of_the_audit_has_a_name()
    {
        var verbs = Repository.Sources("src").SelectMany(file => Verbs().Matches(file.Text)).SelectMany(match => match.Groups.Values.Skip(1))
            .Where(group => group.Success).Select(group => group.Value).Concat(Enum.GetNames<AccessKind>()).Distinct(StringComparer.Ordinal).ToArray();
        verbs.Length.ShouldBeGreaterThan(55);
        verbs.Where(verb => ActNames.Of(verb) == verb).ShouldBeEmpty();
        ActNames.All.Select(one => one.Name).ShouldBeUnique();
    }

    // How the registry and the operator's command name what they do.
    [GeneratedRegex("""(?:[Aa]ctor(?:\.System| with \{[^}]*\})?|act\.Now|[cC]onnectionString\(?[^,]*),\s*(?:[\w ]+ \? )?(?:nameof\((\w+)\)|"([A-Z]\w+)")(?: : "(\w+)")?""", RegexOptions.NonBacktracking)]
    private static partial Regex Verbs();

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
