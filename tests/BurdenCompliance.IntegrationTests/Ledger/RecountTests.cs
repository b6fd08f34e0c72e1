using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.IntegrationTests.Web;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Reports;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>Three years of forty offices, with year ends, a leap day, voids, corrections and a scheme changed in the middle, against a recount in Python.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RecountTests(PostgresFixture postgres) : IDisposable
{
    private const int Offices = 40;
    private static readonly string[] Types = ["通知", "意见", "函", "报告", "方案", "=HYPERLINK(1)", "-1"];
    private static readonly string[] Edges =
    [
        "2026-12-31T23:59:59.9+08:00", "2027-01-01T00:00:00+08:00", "2027-12-31T23:59:59.9+08:00", "2028-01-01T00:00:00+08:00", "2028-02-29T12:00:00+08:00",
        "2028-02-28T23:59:59.9+08:00", "2028-03-01T00:00:00+08:00",
    ];

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_figure_is_what_an_outsider_counts()
    {
        var benches = new List<LedgerBench>();
        for (var i = 0; i < Offices; i++)
        {
            benches.Add(await LedgerBench.OpenAsync(postgres, $"云栖市第{i + 1:00}局"));
            await FillAsync(benches[i], new Random(i));
        }
        var raw = await Recount.OfAsync(postgres.Database.Cluster!.ConnectionString(ClusterRoles.Owner, ClusterRoles.Database), _folder.Path);

        foreach (var (year, month) in new[] { (2027, 12), (2028, 2), (2028, 12) })
        {
            foreach (var bench in benches.Where((_, i) => i % 8 == 0))
                await CompareAsync((await bench.Report.OfOfficeAsync(bench.Office, year, month))!, raw, benches);
            await CompareAsync((await benches[0].Report.OfRegionAsync(TestPeople.RegionId, year, month))!, raw, benches);
        }
    }

    private static async Task FillAsync(LedgerBench bench, Random random)
    {
        await bench.Statements.RunAsync(2027, "上级", new DateOnly(2026, 1, 1), "试验", null, bench.Actor);
        await bench.Statements.RunAsync(2028, "上级", new DateOnly(2026, 1, 1), "试验", null, bench.Actor);
        var moments = Edges.Select(DateTimeOffset.Parse)
            .Concat(Enumerable.Range(0, 8).Select(_ => new DateTimeOffset(2026 + random.Next(3), 1, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddMinutes(random.Next(365 * 24 * 60)))).Order();
        foreach (var moment in moments)
        {
            bench.Clock.Now = moment;
            var entry = await bench.EnteredAsync(Facts(random));
            if (random.Next(6) == 0)
                (await bench.Void.RunAsync(entry.Id, "作废", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>();
            else if (random.Next(6) == 0)
                (await bench.Correct.RunAsync(entry.Id, Facts(random), entry.BusinessDate, "更正", null, bench.Actor)).ShouldBeOfType<LedgerOutcome.Entered>();
            if (moment.Year == 2028 && random.Next(12) == 0)
            {
                var current = (await bench.Quota.RunAsync(bench.Office, 2028)).Scheme;
                await bench.Scheme.RunAsync(2028, "本局口径", [new CountingRule(CountingStanding.Counted, [], [DocumentForm.Note], [], []), .. current.Rules], "便笺也算", current.Id, null, bench.Actor);
            }
        }
    }

    private static DocumentFacts Facts(Random random) => new(
        "=cmd|' /C calc'!A0", Types[random.Next(Types.Length)], (DocumentForm)random.Next(7), (Direction)random.Next(4), (DocumentClass)random.Next(3),
        random.Next(3) == 0 ? null : (Level)random.Next(6), "", random.Next(30), random.Next(5) == 0, random.Next(4) == 0 ? "上级临时部署" : null, random.Next(200));

    private static async Task CompareAsync(YearReport report, Recount raw, List<LedgerBench> benches)
    {
        var outside = await raw.FiguresAsync(report.Year, report.Month, report.Scheme, report.Offices.Select(o => o.Id));
        var ours = report.Lines.Where(line => line.Figure is not (0, 0) && (report.Region is not null || line.Section != ReportSection.Office))
            .ToDictionary(line => $"{JsonNamingPolicy.KebabCaseLower.ConvertName(line.Section.ToString())}|{line.Key}", line => (line.Figure.ThisYear, line.Figure.LastYear), StringComparer.Ordinal);
        var theirs = outside.Where(line => report.Region is not null || !line.Key.StartsWith("office|", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        ours.OrderBy(l => l.Key, StringComparer.Ordinal).ShouldBe(theirs.OrderBy(l => l.Key, StringComparer.Ordinal));

        // The lines behind each figure are as many as it says.
        foreach (var line in report.Lines.Where(line => line.Entries is not null))
        {
            (await CountAsync(benches[0], line.Entries!)).ShouldBe(line.Figure.ThisYear);
            (await CountAsync(benches[0], line.Entries! with { Year = report.Year - 1 })).ShouldBe(line.Figure.LastYear);
        }
        var table = ReportSheets.Of(report, BurdenCompliance.Rules.Examiner.Load(Path.Combine(Site.Root, "RuleCatalog.json")).Catalog);
        var sheet = ((SheetReading.Done)SheetReader.Read(SheetWriter.Xlsx(table), "r.xlsx")).Sheet;
        var csv = ((SheetReading.Done)SheetReader.Read(SheetWriter.Csv(table), "r.csv")).Sheet;
        foreach (var (i, line) in report.Lines.Index())
        {
            string[] row = [ReportNames.Of(line.Section), ReportNames.Of(line, report), $"{line.Figure.ThisYear}", $"{line.Figure.LastYear}"];
            sheet.Rows[i + 1].Take(4).ShouldBe(row);
            csv.Rows[i + 1].Take(4).ShouldBe(row);
        }
    }

    private static async Task<long> CountAsync(LedgerBench bench, EntryFilter filter)
    {
        var count = 0L;
        ListCursor? after = null;
        do
        {
            var page = await bench.List.RunAsync(filter, after, 100);
            count += page.Items.Length;
            after = page.Next;
        }
        while (after is not null);
        return count;
    }
}
