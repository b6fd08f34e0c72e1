using System.Text;
using System.Text.Json.Nodes;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

/// <summary>A wrong catalog stops the start and names file, JSON path and reason.</summary>
public sealed class WrongCatalogTests
{
    private const string Slots = """{"kind": "slots", "anyOf": [{"slots": [{"role": "对象", "lexicon": "standing-demand"}]}]}""";

    private static readonly Dictionary<string, (Action<JsonObject> Change, string Path, string Reason)> Wrongs = new(StringComparer.Ordinal)
    {
        ["no version"] = (c => c.Remove("version"), "$", "缺少“version”"),
        ["version is a number"] = (c => c["version"] = 1, "$.version", "应为文字"),
        ["no regulation"] = (c => c.Remove("regulation"), "$", "缺少“regulation”"),
        ["no provisions"] = (c => c["regulation"]!["provisions"] = new JsonArray(), "$.regulation.provisions", "不得为空"),
        ["provision number 0"] = (c => Provision(c)["number"] = 0, "$.regulation.provisions[0].number", "应为 1 至 1000"),
        ["clause of another provision"] = (c => Clause(c)["id"] = "9.9", "$.regulation.provisions[0].clauses[0].id", "不属于第 1 条"),
        ["clause twice"] = (c => Clause(c)["id"] = "1.2", "$.regulation.provisions[0].clauses[1].id", "重复"),
        ["clause without text"] = (c => Clause(c)["text"] = "", "$.regulation.provisions[0].clauses[0].text", "不得为空"),
        ["unknown modality"] = (c => Clause(c)["modality"] = "也许", "$.regulation.provisions[0].clauses[0].modality", "也许"),
        ["modality of unknown severity"] = (c => c["modalities"]!["不得"] = "grave", "$.modalities.不得", "grave"),
        ["modalities is a list"] = (c => c["modalities"] = new JsonArray(), "$.modalities", "应为对象"),
        ["lexicon is a word"] = (c => c["lexicons"]!["standing-demand"] = "要", "$.lexicons.standing-demand", "应为数组"),
        ["lexicon is empty"] = (c => c["lexicons"]!["standing-demand"] = new JsonArray(), "$.lexicons.standing-demand", "词库不得为空"),
        ["empty word"] = (c => c["lexicons"]!["standing-demand"] = new JsonArray(""), "$.lexicons.standing-demand[0]", "不得为空"),
        ["word is a number"] = (c => c["lexicons"]!["standing-demand"] = new JsonArray(1), "$.lexicons.standing-demand[0]", "应为文字"),
        ["lexicon refers to none"] = (c => c["lexicons"]!["standing-demand"] = new JsonArray("@nowhere"), "$.lexicons.standing-demand[0]", "没有词库“nowhere”"),
        ["lexicon refers to itself"] = (c => c["lexicons"]!["standing-demand"] = new JsonArray("@standing-demand"), "$.lexicons.standing-demand", "循环引用"),
        ["lexicons in a circle"] = (Circle, "$.lexicons.circle-a", "循环引用"),
        ["unit of factor 0"] = (c => c["units"]!["minute"]!["分钟"] = 0, "$.units.minute.分钟", "应为"),
        ["unit is a word"] = (c => c["units"]!["minute"]!["分钟"] = "一", "$.units.minute.分钟", "应为"),
        ["record of a clause that is not"] = (c => Record(c)["clause"] = "22.1", "$.records[0].clause", "没有第 22.1 款"),
        ["plan as a list"] = (c => Record(c)["expects"] = "listed", "$.records[0].expects", "清单只能用 listed"),
        ["limit where none is asked"] = (c => Record(c)["atMost"] = 2, "$.records[0]", "应当同时出现"),
        ["record without cause"] = (c => Record(c)["cause"] = new JsonObject(), "$.records[0].cause", "要有“anyOf”或者“clauses”"),
        ["record caused by no clause"] = (c => Record(c)["cause"]!["clauses"] = new JsonArray("22.1"), "$.records[0].cause.clauses[0]", "没有第 22.1 款"),
        ["record twice"] = (c => c["records"]!.AsArray().Insert(1, Record(c).DeepClone()), "$.records[1].id", "重复"),
        ["rules is an object"] = (c => c["rules"] = new JsonObject(), "$.rules", "应为数组"),
        ["rule is a word"] = (c => c["rules"]![0] = "rule", "$.rules[0]", "应为对象"),
        ["rule without id"] = (c => Rule(c).Remove("id"), "$.rules[0]", "缺少“id”"),
        ["rule without title"] = (c => Rule(c).Remove("title"), "$.rules[0]", "缺少“title”"),
        ["rule without message"] = (c => Rule(c).Remove("message"), "$.rules[0]", "缺少“message”"),
        ["rule without advice"] = (c => Rule(c)["advice"] = "", "$.rules[0].advice", "不得为空"),
        ["rule on a clause that is not"] = (c => Rule(c)["clause"] = "22.1", "$.rules[0].clause", "没有第 22.1 款"),
        ["id of another clause"] = (c => Rule(c)["id"] = "BC-03-03-SupportingDocumentIssued", "$.rules[0].id", "编号应以“BC-01-02-”开头"),
        ["id without a name"] = (c => Rule(c)["id"] = "BC-01-02-", "$.rules[0].id", "英文名"),
        ["id with a blank"] = (c => Rule(c)["id"] = "BC-01-02-Supporting Document", "$.rules[0].id", "英文名"),
        ["id twice"] = (c => c["rules"]!.AsArray().Insert(1, Rule(c).DeepClone()), "$.rules[1].id", "重复"),
        ["wrong severity"] = (c => Rule(c)["severity"] = "Breach", "$.rules[0].severity", "“Breach”不在"),
        ["unknown kind"] = (c => Rule(c)["check"]!["kind"] = "regex", "$.rules[0].check.kind", "“regex”不在"),
        ["key of another kind"] = (c => Rule(c)["check"]!["overShare"] = 0.5, "$.rules[0].check", "不认识“overShare”"),
        ["scored is a word"] = (c => Rule(c)["scored"] = "yes", "$.rules[0].scored", "true 或 false"),
        ["slots without patterns"] = (c => Check(c, """{"kind": "slots", "anyOf": []}"""), "$.rules[0].check.anyOf", "不得为空"),
        ["pattern without slots"] = (c => Check(c, """{"kind": "slots", "anyOf": [{"slots": []}]}"""), "$.rules[0].check.anyOf[0].slots", "至少要有一个槽"),
        ["slot of unknown lexicon"] = (c => Slot(c)["lexicon"] = "nowhere", "$.rules[0].check.anyOf[0].slots[0].lexicon", "没有词库“nowhere”"),
        ["slot of no lexicon"] = (c => Slot(c)["lexicon"] = new JsonArray(), "$.rules[0].check.anyOf[0].slots[0].lexicon", "不得为空"),
        ["optional anchor"] = (c => (Slot(c)["optional"], Slot(c)["anchor"]) = (true, true), "$.rules[0].check.anyOf[0].slots", "中心槽不得为可选"),
        ["unknown window"] = (c => Pattern(c)["window"] = "page", "$.rules[0].check.anyOf[0].window", "“page”不在"),
        ["gap too wide"] = (c => Pattern(c)["gap"] = 201, "$.rules[0].check.anyOf[0].gap", "应为 0 至 200"),
        ["unknown standing"] = (c => Pattern(c)["standings"] = new JsonArray("maybe"), "$.rules[0].check.anyOf[0].standings[0]", "“maybe”不在"),
        ["without an unknown lexicon"] = (c => Pattern(c)["without"] = new JsonArray("nowhere"), "$.rules[0].check.anyOf[0].without", "没有词库“nowhere”"),
        ["length over 0"] = (c => Check(c, """{"kind": "length", "over": 0}"""), "$.rules[0].check.over", "应为 1 至"),
        ["length over half a character"] = (c => Check(c, """{"kind": "length", "over": 4000.5}"""), "$.rules[0].check.over", "整数"),
        ["share above one"] = (c => Check(c, """{"kind": "share", "heading": "standing-demand", "overShare": 1.2, "overCharacters": 100}"""), "$.rules[0].check.overShare", "应为 0 至 1"),
        ["quantity over and under"] = (c => Check(c, """{"kind": "quantity", "dimension": "minute", "over": 1, "under": 2, "role": "时长", "beside": "standing-demand"}"""), "$.rules[0].check", "须有且只有一个"),
        ["quantity of unknown dimension"] = (c => Check(c, """{"kind": "quantity", "dimension": "furlong", "over": 1, "role": "时长", "beside": "standing-demand"}"""), "$.rules[0].check.dimension", "没有量纲“furlong”"),
        ["comparison of short runs"] = (c => Check(c, """{"kind": "comparison", "overShare": 0.5, "overCharacters": 100, "leastRun": 2, "alikeAtLeast": 0.8}"""), "$.rules[0].check.leastRun", "应为 8 至 200"),
        ["structure lacks unknown element"] = (c => Check(c, """{"kind": "structure", "missing": ["stamp"]}"""), "$.rules[0].check.missing[0]", "“stamp”不在"),
        ["scope of unknown issuer"] = (c => Rule(c)["scope"] = JsonNode.Parse("""{"issuerKinds": ["club"]}"""), "$.rules[0].scope.issuerKinds[0]", "“club”不在"),
        ["scope of unknown level"] = (c => Rule(c)["scope"] = JsonNode.Parse("""{"issuerLevels": ["street"]}"""), "$.rules[0].scope.issuerLevels[0]", "“street”不在"),
        ["example without text"] = (c => Rule(c)["hits"] = JsonNode.Parse("""[{"heading": "一、要求"}]"""), "$.rules[0].hits[0]", "缺少“text”"),
        ["example of unknown key"] = (c => Rule(c)["hits"] = JsonNode.Parse("""[{"text": "请报送。", "why": "x"}]"""), "$.rules[0].hits[0]", "不认识“why”"),
        ["example with a wrong profile"] = (c => Rule(c)["nearMisses"] = JsonNode.Parse("""[{"text": "请报送。", "profile": {"issuerKind": "club"}}]"""), "$.rules[0].nearMisses[0].profile", "“issuerKind”不能取“club”"),
        ["example with an unknown profile field"] = (c => Rule(c)["nearMisses"] = JsonNode.Parse("""[{"text": "请报送。", "profile": {"colour": "red"}}]"""), "$.rules[0].nearMisses[0].profile", "没有“colour”"),
        ["blind to an unknown lexicon"] = (c => c["scorer"]!["blindTo"] = new JsonArray("nowhere"), "$.scorer.blindTo[0]", "没有词库“nowhere”"),
        ["clause of another basis"] = (c => c["bases"]![0]!["clauses"]![0]!["id"] = "2020.1", "$.bases[0].clauses[0].id", "应以“2019.”开头"),
        ["exemption for a clause that is not"] = (c => c["exemptions"]![1]!["clauses"]![0] = "22.1", "$.exemptions[1].clauses[0]", "没有第 22.1 款"),
        ["exemption of both ways"] = (c => c["exemptions"]![1]!["bySubject"] = true, "$.exemptions[1]", "须有且只有一个"),
        ["exemption twice"] = (c => c["exemptions"]![1]!["kind"] = "special-document", "$.exemptions[1].kind", "重复"),
        ["exemption stated by an unknown lexicon"] = (c => c["exemptions"]![1]!["stated"]![0]!["slots"]![0]!["lexicon"] = "nowhere", "$.exemptions[1].stated[0].slots[0].lexicon", "没有词库“nowhere”"),
        ["closed lexicon that is not"] = (c => c["closedToOverlays"]![0] = "nowhere", "$.closedToOverlays[0]", "没有词库“nowhere”"),
        ["part of an unknown lexicon"] = (c => c["parts"]!["要求"] = "nowhere", "$.parts.要求", "没有词库“nowhere”"),
        ["day of another year"] = (c => c["calendar"]!["years"]!["2026"]!["off"]![0] = "2025-01-01", "$.calendar.years.2026.off[0]", "应为 2026 年的日期"),
        ["day that is not"] = (c => c["calendar"]!["years"]!["2026"]!["off"]![0] = "2026-02-30", "$.calendar.years.2026.off[0]", "应为 2026 年的日期"),
        ["days the wrong way round"] = (c => c["calendar"]!["years"]!["2026"]!["off"]![0] = "2026-10-07/2026-10-01", "$.calendar.years.2026.off[0]", "颠倒"),
        ["day off and at work"] = (c => c["calendar"]!["years"]!["2026"]!["work"]![0] = "2026-10-01", "$.calendar", "既放假又上班"),
        ["year that is none"] = (c => c["calendar"]!["years"]!["next"] = c["calendar"]!["years"]!["2026"]!.DeepClone(), "$.calendar.years.next", "不是年份"),
        ["price of nothing"] = (c => c["burden"]!["kinds"]![0]!["minutes"] = 0, "$.burden.kinds[0].minutes", "应为 1 至"),
        ["duty of an unknown lexicon"] = (c => c["burden"]!["kinds"]![0]!["words"]![0]![0] = "nowhere", "$.burden.kinds[0].words[0]", "没有词库“nowhere”"),
        ["units under an unknown level"] = (c => c["burden"]!["units"]![0]!["count"]!["street"] = 3, "$.burden.units[0].count.street", "“street”不在"),
        ["deadline without days"] = (c => Check(c, """{"kind": "deadline", "beside": ["report-verb"], "role": "动作"}"""), "$.rules[0].check", "缺少“workdaysBelow”"),
        ["deadline without a calendar"] = (c => { c.Remove("calendar"); Check(c, """{"kind": "deadline", "beside": ["report-verb"], "role": "动作", "workdaysBelow": 3, "words": {"past": "x", "soon": "x", "unpublished": "x"}}"""); }, "$.rules[0].check", "没有“calendar”"),
        ["table items of both ways"] = (c => Check(c, """{"kind": "table-items", "pointsColumn": "points-header", "itemHas": "press", "evidenceColumn": "evidence-header", "role": "x"}"""), "$.rules[0].check", "须有且只有一个"),
        ["table levels without their column"] = (c => Check(c, """{"kind": "table", "pointsColumn": "points-header", "levelsAtLeast": 3}"""), "$.rules[0].check", "须与“levelColumn”同用"),
        ["weights of another hash"] = (c => c["scorer"]!["weightsSha256"] = new string('0', 64), "$.scorer.weightsSha256", "与程序所带权重不符"),
        ["scorer without a draft limit"] = (c => c["scorer"]!.AsObject().Remove("draft"), "$.scorer", "缺少“draft”"),
        ["scorer without a limit for patterns"] = (c => c["scorer"]!.AsObject().Remove("pattern"), "$.scorer", "缺少“pattern”"),
        ["gate out of range"] = (c => c["scorer"]!["draft"]!["gate"] = 21, "$.scorer.draft.gate", "应为 -20 至 20"),
        ["endless runs"] = (c => c["scorer"]!["draft"]!["longestRun"] = 13, "$.scorer.draft.longestRun", "应为 1 至 12"),
        ["coverage of a clause that is not"] = (c => c["coverage"] = JsonNode.Parse("""[{"clause": "22.1", "by": "none", "reason": "x"}]"""), "$.coverage[0].clause", "没有第 22.1 款"),
        ["coverage by nothing known"] = (c => c["coverage"] = JsonNode.Parse("""[{"clause": "1.1", "by": "luck", "reason": "x"}]"""), "$.coverage[0].by", "“luck”不在"),
        ["coverage without a reason"] = (c => c["coverage"] = JsonNode.Parse("""[{"clause": "1.1", "by": "none", "reason": ""}]"""), "$.coverage[0].reason", "不得为空"),
        ["coverage twice"] = (c => c["coverage"] = JsonNode.Parse("""[{"clause": "1.1", "by": "none", "reason": "x"}, {"clause": "1.1", "by": "none", "reason": "y"}]"""), "$.coverage[1].clause", "重复"),
    };

    public static TheoryData<string> Names => [.. Wrongs.Keys];

    public static TheoryData<string> Shapes => [.. CatalogShapes.Paths];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_catalog_stops_the_start(string name)
    {
        var (change, path, reason) = Wrongs[name];
        var root = CatalogFixture.Copy();
        change(root);
        var error = Should.Throw<CatalogException>(() => CatalogFixture.Load(root.ToJsonString()));
        error.Path.ShouldBe(path);
        error.Reason.ShouldContain(reason);
        error.File.ShouldEndWith(".json");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_unknown_key_stops_the_start(string path)
    {
        var root = CatalogFixture.Copy();
        CatalogShapes.At(root, path)["unheardOf"] = 1;
        var error = Should.Throw<CatalogException>(() => CatalogFixture.Load(root.ToJsonString()));
        error.Path.ShouldBe(path);
        error.Reason.ShouldContain("不认识“unheardOf”");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\": ")]
    [InlineData("{\"version\": \"1\", \"version\": \"2\"}")]
    [InlineData("regulation: none")]
    [InlineData("{\"modalities\": {\"不得\": \"breach\", \"不得\": \"advise\"}, \"version\": \"1\"}")]
    public void What_is_no_catalog_stops_the_start(string text) => Should.Throw<CatalogException>(() => CatalogFixture.Load(text)).Path.ShouldStartWith("$");

    [Fact]
    public void Broken_UTF8_stops_the_start()
    {
        var bytes = Encoding.UTF8.GetBytes(CatalogFixture.Text);
        bytes[bytes.AsSpan().IndexOf("2026.1"u8)] = 0xFF;
        Should.Throw<CatalogException>(() => CatalogFixture.Load(bytes)).Path.ShouldBe("$.version");
    }

    [Fact]
    public void A_missing_file_stops_the_start() =>
        Should.Throw<CatalogException>(() => Examiner.Load("/nowhere/RuleCatalog.json")).File.ShouldBe("/nowhere/RuleCatalog.json");

    [Fact]
    public void Nesting_without_end_stops_the_start() =>
        Should.Throw<CatalogException>(() => CatalogFixture.Load(string.Concat(Enumerable.Repeat("{\"a\":", 50_000)))).Path.ShouldStartWith("$");

    [Fact]
    public void At_least_forty_are_tried() => (Wrongs.Count + CatalogShapes.Paths.Count).ShouldBeGreaterThanOrEqualTo(40);

    private static JsonObject Provision(JsonObject catalog) => catalog["regulation"]!["provisions"]![0]!.AsObject();

    private static JsonObject Clause(JsonObject catalog) => Provision(catalog)["clauses"]![0]!.AsObject();

    private static JsonObject Rule(JsonObject catalog) => catalog["rules"]![0]!.AsObject();

    private static JsonObject Record(JsonObject catalog) => catalog["records"]![0]!.AsObject();

    private static void Check(JsonObject catalog, string check) => Rule(catalog)["check"] = JsonNode.Parse(check);

    private static JsonObject Pattern(JsonObject catalog)
    {
        if (Rule(catalog)["check"]!["kind"]!.GetValue<string>() != "slots") Check(catalog, Slots);
        return Rule(catalog)["check"]!["anyOf"]![0]!.AsObject();
    }

    private static JsonObject Slot(JsonObject catalog) => Pattern(catalog)["slots"]![0]!.AsObject();

    private static void Circle(JsonObject catalog)
    {
        catalog["lexicons"]!["circle-a"] = new JsonArray("@circle-b");
        catalog["lexicons"]!["circle-b"] = new JsonArray("@circle-a");
    }
}
