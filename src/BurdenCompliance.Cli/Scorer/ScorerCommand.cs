using System.CommandLine;
using System.Text;
using BurdenCompliance.Cli.Catalog;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Scorer;

/// <summary><c>burden scorer train</c>: makes the weight file from labelled material.</summary>
internal static class ScorerCommand
{
    public static Command Create()
    {
        var sentences = new Option<string[]>("--sentences") { Description = "已标注句子的文件夹（.jsonl）", Required = true };
        var drafts = new Option<string[]>("--drafts") { Description = "已标注文稿的文件夹（.json）" };
        var aside = new Option<string[]>("--set-aside") { Description = "其中留出三分之一不用于训练的文件夹" };
        var residues = new Option<int[]>("--residue") { Description = "留出哪几份（0、1、2），默认第 0 份", DefaultValueFactory = _ => [0] };
        var catalog = CatalogFile.Option();
        var output = new Option<string>("--output", "-o") { Description = "权重文件", Required = true };
        var train = new Command("train", "训练用语权重") { sentences, drafts, aside, residues, catalog, output };
        train.SetAction(parse => Guard.Run(() =>
        {
            var material = new TrainingMaterial(parse.GetValue(aside) ?? [], parse.GetRequiredValue(residues));
            var path = parse.GetValue(catalog) ?? Path.Combine(AppContext.BaseDirectory, "RuleCatalog.json");
            var bytes = ScorerTraining.Run(
                path, material.Sentences(parse.GetValue(sentences) ?? []), material.Drafts(parse.GetValue(drafts) ?? []));
            File.WriteAllBytes(parse.GetRequiredValue(output), bytes);
            Console.WriteLine(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            return ExitCode.Clean;
        }));
        return new Command("scorer", "用语权重") { train };
    }
}
