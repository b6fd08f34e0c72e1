using System.Text.Json.Nodes;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.Fixtures;
using BurdenCompliance.Tests.House;
using NJsonSchema;

namespace BurdenCompliance.Tests.Rules;

/// <summary>Overlays tighten and add, never loosen.</summary>
public sealed class OverlayTests
{
    private const string City = """
        {
          "overlay": "云岭市", "version": "2026.1", "basis": "云办〔2026〕3号",
          "lexicons": {"veto": ["摘牌降级"], "pioneer-board": ["云岭先锋榜"]},
          "tighten": [
            {"id": "BC-02-01-BodyOver5000", "check": {"over": 4500}},
            {"id": "BC-03-11-PledgeDemanded", "severity": "breach", "exemptSubjects": []}
          ],
          "add": [{
            "id": "BC-08-15-PioneerBoardSet", "clause": "8.15", "title": "设先锋榜", "check": {"kind": "phrase", "lexicon": "pioneer-board", "role": "榜单"},
            "message": "设先锋榜。", "advice": "不设先锋榜，改为交流做法。", "hits": ["各乡镇按月登上云岭先锋榜。"], "nearMisses": ["不得设云岭先锋榜。"]
          }],
          "burden": {"units": {"township": {"county": 9}}}
        }
        """;

    private static readonly Dictionary<string, (Action<JsonObject> Change, string Path, string Reason)> Wrongs = new(StringComparer.Ordinal)
    {
        ["a limit widened"] = (o => o["tighten"]![0]!["check"]!["over"] = 5500, "$.tighten[0].check.over", "不能放宽到 5500"),
        ["a severity lowered"] = (o => o["tighten"]![1]!["severity"] = "advise", "$.tighten[1].severity", "只能调高"),
        ["an exception added"] = (o => o["tighten"]![1]!["exemptSubjects"] = new JsonArray("天气"), "$.tighten[1].exemptSubjects[0]", "不能增加例外"),
        ["a sparing lexicon widened"] = (o => o["lexicons"]!["harmless"] = new JsonArray("先锋"), "$.lexicons.harmless", "用来放过表述"),
        ["a cue of narration added"] = (o => o["lexicons"]!["standing-narrate"] = new JsonArray("要求"), "$.lexicons.standing-narrate", "用来放过表述"),
        ["a parameter replaced"] = (o => o["tighten"]![0]!["check"] = JsonNode.Parse("""{"kind": "phrase"}"""), "$.tighten[0].check.kind", "不能改动“kind”"),
        ["a limit the rule has not"] = (o => o["tighten"]![0]!["check"] = JsonNode.Parse("""{"overShare": 0.1}"""), "$.tighten[0].check.overShare", "没有限度"),
        ["a scope narrowed"] = (o => o["tighten"]![0]!["scope"] = new JsonObject(), "$.tighten[0]", "不认识“scope”"),
        ["a rule that is not"] = (o => o["tighten"]![0]!["id"] = "BC-02-01-Nothing", "$.tighten[0].id", "没有规则"),
        ["a rule added twice"] = (o => o["add"]![0]!["id"] = "BC-08-15-RankingAsAssessment", "$.add[0].id", "重复"),
        ["a rule on no clause"] = (o => o["add"]![0]!["clause"] = "22.1", "$.add[0].clause", "没有第 22.1 款"),
        ["a rule of an unknown lexicon"] = (o => o["add"]![0]!["check"]!["lexicon"] = "nowhere", "$.add[0].check.lexicon", "没有词库“nowhere”"),
        ["an unknown key"] = (o => o["remove"] = new JsonArray(), "$", "不认识“remove”"),
        ["no basis"] = (o => o.Remove("basis"), "$", "缺少“basis”"),
        ["an empty word"] = (o => o["lexicons"]!["veto"] = new JsonArray(""), "$.lexicons.veto[0]", "不得为空"),
        ["units of no kind"] = (o => o["burden"]!["units"] = JsonNode.Parse("""{"town": {"city": 3}}"""), "$.burden.units.town", "没有单位类别"),
        ["units under no level"] = (o => o["burden"]!["units"] = JsonNode.Parse("""{"township": {"street": 3}}"""), "$.burden.units.township.street", "“street”不在"),
    };

    public static TheoryData<string> Names => [.. Wrongs.Keys];

    [Fact]
    public void An_overlay_adds_its_rules_words_and_limits()
    {
        var examiner = Load(City);
        examiner.ExamineSentence("各乡镇按月登上云岭先锋榜。").ShouldContain(f => f.RuleId == "BC-08-15-PioneerBoardSet");
        examiner.Identity.Version.ShouldEndWith("+ 云岭市 2026.1");
        examiner.Identity.Sha256.ShouldNotBe(CatalogFixture.Examiner.Identity.Sha256);
        ExampleTest.Run(examiner).ShouldBeEmpty();
    }

    [Fact]
    public void A_severity_is_raised_and_the_verdict_with_it()
    {
        var draft = DocxWriter.WithText("临浦县人民政府关于做好秋季造林工作的通知", "各乡镇人民政府：", "各乡镇要与各村逐级签订目标责任书。", "临浦县人民政府", "2026年11月3日").ToArray().Read();
        CatalogFixture.Examiner.Examine(draft).Verdict.ShouldBe(Verdict.Explain);
        Load(City).Examine(draft).Verdict.ShouldBe(Verdict.Inconsistent);
    }

    [Fact]
    public void Numbers_of_one_s_own_region_price_the_duties()
    {
        var draft = DocxWriter.WithText("临浦县林业局关于做好秋季造林工作的通知", "各乡镇林业站：", "各乡镇每周五前将造林进度表报送县林业局。", "临浦县林业局", "2026年11月3日").ToArray().Read();
        Load(City).Examine(draft).Burden!.Duties[0].Units.ShouldBe(9);
    }

    [Fact]
    public void What_the_overlay_does_not_touch_is_found_as_before()
    {
        string[] sentences = ["每周五前将造林进展情况报送县林业局。", "完成情况纳入年度考核，实行一票否决。", "各村要成立造林领导小组并挂牌。"];
        var examiner = Load(City);
        foreach (var sentence in sentences)
            examiner.ExamineSentence(sentence).Select(f => f.RuleId).ShouldBe(CatalogFixture.Examiner.ExamineSentence(sentence).Select(f => f.RuleId));
    }

    [Fact]
    public void A_second_overlay_is_measured_against_the_first()
    {
        var office = """{"overlay": "市林业局", "version": "1", "basis": "局办〔2026〕1号", "tighten": [{"id": "BC-02-01-BodyOver5000", "check": {"over": 4800}}]}""";
        Should.Throw<CatalogException>(() => Load(City, office)).Reason.ShouldContain("现为 4500");
        Load(City, office.Replace("4800", "3000", StringComparison.Ordinal)).Identity.Version.ShouldContain("云岭市 2026.1 + 市林业局 1");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_overlay_that_loosens_or_errs_is_refused_with_file_path_and_reason(string name)
    {
        var (change, path, reason) = Wrongs[name];
        var overlay = JsonNode.Parse(City)!.AsObject();
        change(overlay);
        var error = Should.Throw<CatalogException>(() => Load(overlay.ToJsonString()));
        error.Path.ShouldBe(path);
        error.Reason.ShouldContain(reason);
        error.File.ShouldStartWith("overlay-");
    }

    [Fact]
    public void Every_lexicon_that_spares_is_closed()
    {
        var catalog = CatalogFixture.Copy();
        var closed = catalog["closedToOverlays"]!.AsArray().Select(n => n!.GetValue<string>()).ToHashSet();
        var sparing = Values(catalog["rules"]!, "without")
            .Concat(catalog["exemptions"]!.AsArray().Where(e => e!["stated"] is not null).SelectMany(e => Values(e!["stated"]!, "lexicon")));
        sparing.Except(closed).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_overlay_is_valid_by_its_schema()
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Text("docs/overlay.schema.json"));
        schema.Validate(City).ShouldBeEmpty();
        var wrong = JsonNode.Parse(City)!.AsObject();
        wrong["remove"] = new JsonArray();
        schema.Validate(wrong.ToJsonString()).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Values(JsonNode node, string key)
    {
        if (node is JsonArray array) return array.SelectMany(item => Values(item!, key));
        if (node is not JsonObject one) return [];
        return one.SelectMany(m => m.Key == key
            ? m.Value is JsonArray list ? list.Select(v => v!.GetValue<string>()) : [m.Value!.GetValue<string>()]
            : Values(m.Value!, key));
    }

    private static Examiner Load(params string[] overlays)
    {
        var paths = overlays.Select((text, i) =>
        {
            var path = Path.Combine(Path.GetTempPath(), $"overlay-{i}-{Guid.NewGuid():N}.json");
            File.WriteAllText(path, text);
            return path;
        }).ToArray();
        try
        {
            return Examiner.Load(CatalogFixture.RealPath, paths);
        }
        finally
        {
            foreach (var path in paths) File.Delete(path);
        }
    }
}
