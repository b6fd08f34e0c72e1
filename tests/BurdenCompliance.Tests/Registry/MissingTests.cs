using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Tests.Registry;

public sealed class MissingTests
{
    [Fact]
    public void Everything_is_missing_at_first_but_advice_asks_for_nothing() =>
        Kinds(Missing.ToSubmit(Of([Severity.Breach, Severity.Justify, Severity.Advise], questions: 1), isProfileConfirmed: false, isPlanItemOpen: true, [], []))
            .ShouldBe("Profile, PlanItem, Disposition 0, Disposition 1, Answer 0");

    [Fact]
    public void Nothing_is_missing_when_all_is_done() => Missing.ToSubmit(
        Of([Severity.Breach, Severity.Justify], questions: 1), isProfileConfirmed: true, isPlanItemOpen: false,
        [Did(0, DispositionKind.Excepted), Did(1, DispositionKind.Justified)], [new Answer(0, "有依据", "林", default)]).ShouldBeEmpty();

    [Fact]
    public void What_is_said_to_be_mended_waits_for_the_mended_file() =>
        Kinds(Missing.ToSubmit(Of([Severity.Breach]), isProfileConfirmed: true, isPlanItemOpen: false, [Did(0, DispositionKind.Mended)], [])).ShouldBe("RevisedFile 0");

    [Fact]
    public void A_review_passes_with_every_disposition_confirmed_and_both_opinions()
    {
        ImmutableArray<Disposition> did = [Did(0, DispositionKind.Excepted), Did(2, DispositionKind.FalseAlarm), Did(3, DispositionKind.Mended)];
        Kinds(Missing.ToPass(did, [Held(0, true)], "", " ")).ShouldBe("Ruling 2, PolicyOpinion, LegalityOpinion");
        Kinds(Missing.ToPass(did, [Held(0, false), Held(2, true)], "无", "无")).ShouldBe("Overruled 0");
        Missing.ToPass(did, [Held(0, true), Held(2, true)], "无", "无").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Severity.Breach, DispositionKind.Justified, "依据", "理由", DispositionFlaw.BreachExplainedAway)]
    [InlineData(Severity.Justify, DispositionKind.Justified, "", "理由", DispositionFlaw.NoBasis)]
    [InlineData(Severity.Justify, DispositionKind.Justified, "依据", " ", DispositionFlaw.NoReason)]
    [InlineData(Severity.Breach, DispositionKind.Excepted, "", "", DispositionFlaw.NoBasis)]
    [InlineData(Severity.Breach, DispositionKind.FalseAlarm, "", "", DispositionFlaw.NoReason)]
    [InlineData(Severity.Breach, DispositionKind.Excepted, "依据", "", null)]
    [InlineData(Severity.Breach, DispositionKind.FalseAlarm, "", "理由", null)]
    [InlineData(Severity.Breach, DispositionKind.Mended, "", "", null)]
    [InlineData(Severity.Advise, DispositionKind.Justified, "依据", "理由", null)]
    public void A_disposition_says_what_it_must(Severity severity, DispositionKind kind, string basis, string reason, DispositionFlaw? flaw) =>
        Disposition.Flaw(severity, kind, basis, reason).ShouldBe(flaw);

    [Fact]
    public void A_return_has_a_reason_and_other_has_words()
    {
        ReturnReason.Suffice([]).ShouldBeFalse();
        ReturnReason.Suffice([new ReturnReason(ReturnCode.Other, " ", null, "")]).ShouldBeFalse();
        ReturnReason.Suffice([new ReturnReason(ReturnCode.TooLong, "", 3, "")]).ShouldBeTrue();
        ReturnReason.Suffice([.. Enumerable.Repeat(new ReturnReason(ReturnCode.TooLong, "", 3, ""), ReturnReason.Most + 1)]).ShouldBeFalse();
    }

    private static string Kinds(ImmutableArray<Missing> missing) => string.Join(", ", missing.Select(m => $"{m.Kind} {m.Index}".Trim()));

    private static Disposition Did(int finding, DispositionKind kind) => new(finding, kind, "依据", "理由", IsCarried: false, "林", default);

    private static Ruling Held(int finding, bool confirmed) => new(finding, confirmed, "属实", "何", default);

    private static Examination Of(ImmutableArray<Severity> findings, int questions = 0) => new(
        new FileFacts("x.docx", "", 0), new CatalogIdentity("1", ""), null, null, null,
        [.. findings.Select((s, i) => new Finding($"R{i}", "x", s, "找到", "改", [], []))],
        [.. Enumerable.Range(0, questions).Select(_ => new Question("x", "依据是什么？", []))], [], null);
}
