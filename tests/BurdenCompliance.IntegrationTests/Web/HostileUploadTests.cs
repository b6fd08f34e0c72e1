using System.Diagnostics;
using System.Globalization;
using BurdenCompliance.Tests.Hostile;
using Xunit.Abstractions;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>SEC-03 and SEC-14 from the outside: hostile uploads cost one request each, and nobody else anything.</summary>
[Collection(SiteCollection.Name)]
public sealed class HostileUploadTests(Site site, ITestOutputHelper output)
{
    private const string Examine = "/api/v1/examinations";
    private const int Each = 200;
    private static readonly byte[] Honest = File.ReadAllBytes(Site.Sample("inspection-notice"));

    [Fact]
    public async Task Honest_uploads_are_answered_right_among_as_many_hostile_ones()
    {
        using var client = await site.SignInAsync("lin");
        var process = site.ProcessId;
        var before = Peak(process);
        var right = await AnswerAsync(client, Honest);
        // Every kind of harm, spread evenly; the largest bombs are too long in the making for this test.
        var hostile = HostileFiles.All().Where(file => file.Class is not "honest").ToArray();
        var chosen = Enumerable.Range(0, Each).Select(i => hostile[(int)((long)i * hostile.Length / Each)]).ToArray();
        using var turns = new SemaphoreSlim(32);
        var work = chosen.Select(file => OneAsync(client, turns, file)).Concat(Enumerable.Range(0, Each).Select(async _ =>
        {
            await turns.WaitAsync();
            try
            {
                return await AnswerAsync(client, Honest) == right ? null : "an honest upload was answered otherwise";
            }
            finally
            {
                turns.Release();
            }
        }));
        var trouble = (await Task.WhenAll(work)).OfType<string>().ToArray();
        var grown = (Peak(process) - before) >> 20;
        output.WriteLine($"{Each} hostile, {Each} honest, peak memory grown by {grown} MiB");
        Figures.Write("site", $"{Each} {Each} {trouble.Length} {grown}");
        trouble.ShouldBeEmpty();
        site.ProcessId.ShouldBe(process);
        Process.GetProcessById(process).HasExited.ShouldBeFalse();
        grown.ShouldBeLessThanOrEqualTo(512);
    }

    [Fact]
    public async Task Mutants_never_meet_a_fault_of_the_server()
    {
        const int Mutants = 400;
        using var client = await site.SignInAsync("lin");
        var mutator = new Mutator(SoundFiles.All());
        var statuses = new int[Mutants];
        await Parallel.ForAsync(0, Mutants, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            using var answer = await client.UploadAsync(Examine, mutator.Make(number + 5_000_000));
            var body = await answer.Content.ReadAsStringAsync(cancellation);
            statuses[number] = body.Contains(" at BurdenCompliance.", StringComparison.Ordinal) ? 999 : (int)answer.StatusCode;
        });
        Figures.Write("site-mutants", $"{Mutants} {statuses.Count(status => status >= 500)}");
        statuses.Distinct().ShouldBeSubsetOf([200, 422]);
        statuses.Distinct().Count().ShouldBe(2);
    }

    private static async Task<string?> OneAsync(HttpClient client, SemaphoreSlim turns, HostileFile file)
    {
        await turns.WaitAsync();
        try
        {
            var answer = await AnswerAsync(client, file.Make());
            var code = answer.StartsWith("200", StringComparison.Ordinal) ? "done" : answer.Split(' ')[1];
            // Remarks stand in the examination, not in the status; a machine under load may also run out of patience.
            var allowed = file.Expected.Contains("done", StringComparison.Ordinal) && code == "done" || file.Allows(code) || code is "E_TIME" or "E_DEADLINE" or "E_FILE_TOO_LARGE";
            return allowed ? null : $"{file.Class} {file.Name}: {answer[..Math.Min(80, answer.Length)]}, not {file.Expected}";
        }
        finally
        {
            turns.Release();
        }
    }

    // Status and, of a refusal, the code; of an examination, the whole of it.
    private static async Task<string> AnswerAsync(HttpClient client, byte[] file)
    {
        using var answer = await client.UploadAsync(Examine, file);
        return (int)answer.StatusCode == 200 ? $"200 {await answer.Content.ReadAsStringAsync()}" : await answer.ProblemAsync();
    }

    // Kilobytes of VmHWM, the most memory the process ever held.
    private static long Peak(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10).Single();
}
