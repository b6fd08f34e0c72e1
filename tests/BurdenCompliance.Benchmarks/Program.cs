using BenchmarkDotNet.Running;
using BurdenCompliance.Benchmarks;

return args switch
{
    ["size", .. var sizes] => WholeCheck.Run([.. sizes.Select(int.Parse)]),
    ["rules"] => TenfoldCatalog.Run(),
    ["superiors"] => AgainstSuperiors.Run(),
    ["process"] => AgainstPython.Run(),
    ["parts", .. var sizes] => WhereTimeGoes.Run([.. sizes.Select(int.Parse)]),
    ["start"] => StartUp.Run(),
    ["page"] => PerformancePage.Write(Console.Out),
    ["draft", var characters, var path] => GeneratedDraft.Save(int.Parse(characters), path),
    ["dotnet", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmarks).Assembly).Run(rest) is null ? 2 : 0,
    _ => Usage.Show(),
};
