namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>Overlays, preview, declared exceptions and superior documents, as a shell uses them.</summary>
public sealed class LayerTests : IDisposable
{
    private const string City = """
        {"overlay": "云岭市", "version": "1", "basis": "云办〔2026〕3号", "lexicons": {"pioneer-board": ["先锋榜"]},
         "tighten": [{"id": "BC-03-11-PledgeDemanded", "severity": "breach"}],
         "add": [{"id": "BC-08-15-PioneerBoardSet", "clause": "8.15", "title": "设先锋榜", "check": {"kind": "phrase", "lexicon": "pioneer-board", "role": "榜单"},
                  "message": "设先锋榜。", "advice": "不设先锋榜，改为交流做法。", "hits": ["各乡镇按月登上先锋榜。"], "nearMisses": ["不得设先锋榜。"]}]}
        """;

    private static readonly string Catalog = Path.Combine(AppContext.BaseDirectory, "RuleCatalog.json");

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_examples_of_an_overlay_are_tried_too()
    {
        var overlay = _folder.File("city.json", City);
        Burden.Run("catalog", "test", "--overlay", overlay).Exit.ShouldBe(0);
        var broken = _folder.File("broken.json", City.Replace("不得设先锋榜。", "各村争上先锋榜。", StringComparison.Ordinal));
        var outcome = Burden.Run("catalog", "test", "--overlay", broken);
        outcome.Exit.ShouldBe(1);
        outcome.Output.ShouldContain("BC-08-15-PioneerBoardSet 误报");
    }

    [Fact]
    public void A_preview_names_the_drafts_whose_verdict_would_change()
    {
        _folder.Harmless();
        _folder.Draft("责任书.docx", "临浦县人民政府关于做好秋季造林工作的通知", "各乡镇人民政府：", "各乡镇要与各村逐级签订目标责任书。", "临浦县人民政府", "2026年9月1日");
        var outcome = Burden.Run("catalog", "preview", Catalog, Catalog, _folder.Path, "--with", _folder.File("city.json", City));
        outcome.Exit.ShouldBe(1, outcome.Errors);
        outcome.Output.ShouldContain("需作说明 → 不一致");
        outcome.Output.ShouldContain("结论会变 1 份");
        outcome.Output.ShouldNotContain("公园公告");
        Burden.Run("catalog", "preview", Catalog, Catalog, _folder.Path).Exit.ShouldBe(0);
    }

    [Fact]
    public void An_overlay_that_loosens_ends_with_2_and_names_file_place_and_reason()
    {
        var overlay = _folder.File("loose.json", City.Replace("\"breach\"", "\"advise\"", StringComparison.Ordinal));
        var outcome = Burden.Run("check", "--overlay", overlay, _folder.Burdensome());
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("loose.json $.tighten[0].severity");
        outcome.Errors.ShouldContain("只能从严");
    }

    [Fact]
    public void A_declared_exception_is_shown_and_a_wrong_one_refused()
    {
        var draft = _folder.Burdensome();
        var good = _folder.File("good.json", """[{"kind": "special-document", "subject": "责任状", "basis": "县委〔2026〕3号"}]""");
        Burden.Run("check", "--declarations", good, draft).Output.ShouldContain("例外  专门文件（起草人声明，待审核人确认）：县委〔2026〕3号");
        var outcome = Burden.Run("check", "--declarations", _folder.File("bad.json", """[{"kind": "luck", "basis": "x"}]"""), draft);
        outcome.Exit.ShouldBe(2);
        outcome.Errors.ShouldContain("不能取“luck”");
    }

    [Fact]
    public void Copied_passages_and_hours_are_printed()
    {
        const string copied = "各地要科学安排造林树种，优先选用乡土树种和抗旱树种，合理确定栽植密度，提高造林成活率和保存率。";
        var superior = _folder.Draft("上位.docx", "江岭省林业厅关于做好造林工作的意见", copied, "鼓励各类经营主体参与造林。");
        var draft = _folder.Draft("本件.docx", "临浦县林业局关于做好造林工作的通知", "各乡镇林业站：", copied, "各乡镇每周五前将造林进度表报送县林业局。", "临浦县林业局", "2026年9月1日");
        var output = Burden.Run("check", "--superior", superior, draft).Output;
        output.ShouldContain($"    本件  {copied.TrimEnd('。')}");
        output.ShouldContain($"    上位  {copied.TrimEnd('。')}");
        output.ShouldContain("减负测算：1 项信息报送任务");
    }
}
