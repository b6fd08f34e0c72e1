using BenchmarkDotNet.Attributes;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Benchmarks;

/// <summary>The steps of one check under BenchmarkDotNet, for work on the engine.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly Examiner _examiner = Catalogs.Real();
    private byte[] _file = [];
    private Reading? _reading;

    /// <summary>Characters of body text.</summary>
    [Params(5_000, 500_000)]
    public int Characters { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _file = GeneratedDraft.Of(Characters);
        _reading = DraftReader.Read(_file, "generated.docx");
    }

    /// <summary>The floor.</summary>
    [Benchmark(Baseline = true)]
    public int Raw() => RawRead.Of(_file);

    /// <summary>Bytes to draft.</summary>
    [Benchmark]
    public Reading Read() => DraftReader.Read(_file, "generated.docx");

    /// <summary>Draft to examination.</summary>
    [Benchmark]
    public Examination Examine() => _examiner.Examine(_reading!);
}
