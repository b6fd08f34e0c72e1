using BurdenCompliance.IntegrationTests.Web;

namespace BurdenCompliance.IntegrationTests.Cli;

/// <summary>A folder of drafts of our own, removed with the test.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("burden-cli-").FullName;

    /// <summary>A draft that puts burdens on lower bodies.</summary>
    public string Burdensome(string name = "造林通知.docx") => Draft(
        name, "临浦县林业局关于做好秋季造林工作的通知", "各乡镇人民政府：",
        "各乡镇要与各村逐级签订目标责任书。", "完成情况纳入年度考核，实行一票否决。", "每周五前将造林进展情况报送县林业局。", "临浦县林业局", "2026年9月1日");

    /// <summary>A draft that asks nothing of anybody.</summary>
    public string Harmless(string name = "公园公告.docx") =>
        Draft(name, "临浦县公园改造公告", "东湖公园北门自下周起改造，行人请走西门。", "临浦县园林管理处", "2026年9月1日");

    public string Draft(string name, params string[] paragraphs) => Put(name, Docx.Of(paragraphs));

    public string File(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        System.IO.File.WriteAllBytes(At(name), bytes);
        return At(name);
    }
}
