using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Ledger;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Three years of forty offices: the figures on screen, in the API, csv, xlsx and the Word report are those of a recount in Python.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class YearEndTests(Site site) : IDisposable
{
    private const string Region = "00000000-0000-0000-0000-00000000e0d0";

    // Every seventh office counts notes from its own scheme of 2024 on.
    private static readonly CountingScheme Own = CountingScheme.Common with
    {
        Rules = [new CountingRule(CountingStanding.Counted, [], [DocumentForm.Note], [], []), .. CountingScheme.Common.Rules],
    };

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_figure_is_what_an_outsider_counts_wherever_it_is_read()
    {
        await FillAsync();
        var raw = await Recount.OfAsync($"Host={Path.Combine(site.Data, "run")};Username=postgres;Database=burden;Pooling=false", _folder.Path);
        using var overseer = await SignInAsync(1);
        await CompareAsync(overseer, "of=region&year=2024&month=12", raw, 2024, 12, CountingScheme.Common, Enumerable.Range(1, 40));
        await CompareAsync(overseer, "of=region&year=2024&month=2", raw, 2024, 2, CountingScheme.Common, Enumerable.Range(1, 40));
        await CompareAsync(overseer, "of=region&year=2023&month=12", raw, 2023, 12, CountingScheme.Common, Enumerable.Range(1, 40));
        foreach (var (office, scheme) in new[] { (7, Own), (40, CountingScheme.Common) })
        {
            using var client = await SignInAsync(office);
            await CompareAsync(client, "year=2024&month=12", raw, 2024, 12, scheme, [office]);
        }
    }

    private static async Task CompareAsync(HttpClient client, string query, Recount raw, int year, int month, CountingScheme scheme, IEnumerable<int> offices)
    {
        var theirs = await raw.FiguresAsync(year, month, scheme, offices.Select(Office));
        var isRegion = query.StartsWith("of=region", StringComparison.Ordinal);
        using var answer = await client.GetAsync($"/api/v1/reports/year?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var lines = (await answer.JsonAsync()).GetProperty("lines").EnumerateArray()
            .Select(l => (Key: $"{l.GetProperty("section").GetString()}|{l.GetProperty("key").GetString()}", This: l.GetProperty("thisYear").GetInt64(), Last: l.GetProperty("lastYear").GetInt64())).ToList();
        lines.Where(l => (l.This, l.Last) is not (0, 0)).Select(l => $"{l.Key} {l.This} {l.Last}").Order(StringComparer.Ordinal).ShouldBe(
            theirs.Where(l => isRegion || !l.Key.StartsWith("office|", StringComparison.Ordinal)).Select(l => $"{l.Key} {l.Value.Item1} {l.Value.Item2}").Order(StringComparer.Ordinal), query);

        async Task<byte[]> FileAsync(string format) => await client.GetByteArrayAsync($"/api/v1/reports/year/file?{query}&format={format}");
        var csv = ((SheetReading.Done)SheetReader.Read(await FileAsync("csv"), "r.csv")).Sheet.Rows.Skip(1).Take(lines.Count).Select(row => string.Join('|', row.Take(4))).ToList();
        csv.Select(row => row.Split('|')[2..]).Zip(lines, (row, line) => (row, line)).ShouldAllBe(both => both.row[0] == $"{both.line.This}" && both.row[1] == $"{both.line.Last}");
        ((SheetReading.Done)SheetReader.Read(await FileAsync("xlsx"), "r.xlsx")).Sheet.Rows.Skip(1).Take(lines.Count).Select(row => string.Join('|', row.Take(4))).ShouldBe(csv);
        OnPage(WebUtility.HtmlDecode(await client.GetStringAsync($"/reports?{query}"))).Order(StringComparer.Ordinal).ShouldBe(csv.Order(StringComparer.Ordinal));
        InWord(await FileAsync("docx")).Order(StringComparer.Ordinal).ShouldBe(csv.Select(row => row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> OnPage(string page) =>
        from table in Tables().Matches(page)
        from row in Rows().Matches(table.Groups[2].Value)
        select $"{table.Groups[1].Value}|{row.Groups[1].Value}|{row.Groups[2].Value}|{row.Groups[3].Value}";

    private static IEnumerable<string> InWord(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        foreach (Match row in WordRows().Matches(text.ReadToEnd()))
        {
            var cells = WordCells().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(Tags().Replace(cell.Value, ""))).ToArray();
            if (long.TryParse(cells[1], out _))
                yield return string.Join('|', cells.Take(3));
        }
    }

    private Task FillAsync() =>
        site.SqlAsync($"""
            INSERT INTO registry.region (id, name, level, rank) VALUES ('{Region}', '云栖市', 'city', 9);
            INSERT INTO registry.office (id, region_id, name, short_name, kind, level, rank, document_word, created_at)
                SELECT md5('year end' || o)::uuid, '{Region}', '云栖市第' || o || '局', '第' || o || '局', CASE o WHEN 1 THEN 'party-office' ELSE 'department' END, 'city', o, '云', now()
                FROM generate_series(1, 40) o;
            INSERT INTO registry.counting_scheme (id, office_id, year, version, name, rules, made_at, made_by, reason)
                SELECT gen_random_uuid(), md5('year end' || o)::uuid, 2024, 1, '本局口径', '{SchemeJson.Write(Own.Rules)}', '2024-06-15', gen_random_uuid(), '便笺也算'
                FROM generate_series(7, 40, 7) o;
            WITH line AS (
                SELECT gen_random_uuid() AS id, md5('year end' || o)::uuid AS office_id, y, o, n, CASE n WHEN 1 THEN make_date(y, 1, 1) WHEN 2 THEN make_date(y, 12, 31)
                    WHEN 3 THEN make_date(y, 3, 1) - 1 WHEN 4 THEN make_date(y, 3, 1) ELSE make_date(y, 1 + (n * 7 + o) % 12, 1 + (n * 5 + o) % 28) END AS day
                FROM generate_series(1, 40) o, generate_series(2022, 2024) y, generate_series(1, 20) n),
            whole AS (
                SELECT l.*, k.* FROM line l CROSS JOIN LATERAL (VALUES
                    ('registered', 1, 0, NULL::uuid), ('voided', -1, 0, l.id), ('corrected-from', -1, 0, l.id), ('corrected-to', 1, 1, l.id)) k (kind, weight, shift, names)
                WHERE k.kind = 'registered' OR (k.kind = 'voided' AND (n + o) % 11 = 0) OR (k.kind LIKE 'corrected%' AND (n + o) % 11 = 5))
            INSERT INTO registry.ledger_entry (id, document_id, office_id, year, business_date, recorded_at, recorded_by, kind, weight, names, reason, series_word, title,
                document_type, form, direction, document_class, reach, recipients, units, is_exception, out_of_plan, burden_minutes)
            SELECT CASE kind WHEN 'registered' THEN id ELSE gen_random_uuid() END, id, office_id, y, day,
                day + CASE n WHEN 2 THEN time '23:59:59.9' ELSE time '00:00' END AT TIME ZONE 'Asia/Shanghai', office_id, kind, weight, names, CASE WHEN names IS NULL THEN NULL ELSE '更正' END, '',
                '=cmd|''/C calc''!A0', (ARRAY['通知','意见','函','报告','方案','=HYPERLINK(1)'])[1 + (n + o + shift) % 6], (ARRAY['red-head','note','letter','reminder'])[1 + (n * o + shift) % 4],
                (ARRAY['up','down','across'])[1 + (n + o) % 3], (ARRAY['comprehensive','special-task','general'])[1 + (n + y) % 3],
                (ARRAY['county','township','village','city',NULL])[1 + (n + o * 3) % 5], '', n, (n + o) % 9 = 0, CASE WHEN (n + o) % 4 = 0 THEN '临时部署' END, 45
            FROM whole;
            INSERT INTO registry.occasion (id, office_id, year, kind, title, month, places, reach, is_planned, held_on, is_cancelled, is_video, attendees, minutes, recorded_at, recorded_by)
                SELECT gen_random_uuid(), md5('year end' || o)::uuid, y, CASE WHEN n % 3 = 0 THEN 'inspection' ELSE 'meeting' END, '会' || n, n, '', CASE WHEN n % 2 = 0 THEN 'county' END, true,
                    CASE WHEN n % 5 > 0 THEN make_date(y, n, 9) END, n % 5 = 0, false, 0, 0, now(), gen_random_uuid()
                FROM generate_series(1, 40) o, generate_series(2022, 2024) y, generate_series(1, 12) n WHERE (n + o + y) % 4 > 0;
            """);

    // A 台账员 of the office; the first office answers for its region.
    private async Task<HttpClient> SignInAsync(int office)
    {
        var account = await site.AddPersonAsync("pei");
        await site.SqlAsync("UPDATE registry.person SET office_id = $2 WHERE account = $1", account, Office(office));
        await site.SqlAsync("UPDATE registry.post SET office_id = $2 WHERE person_id = (SELECT id FROM registry.person WHERE account = $1)", account, Office(office));
        return await site.SignInAsync(account);
    }

    // As md5('year end' || o)::uuid makes it.
    private static Guid Office(int number) => new(Convert.ToHexString(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes($"year end{number}"))));

    [GeneratedRegex("<table class=\"table report-table\">\\s*<caption>(.*?)</caption>(.*?)</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<tr><th scope=\"row\">(.*?)</th>\\s*<td class=\"number-cell\">(?:<a [^>]*>)?(\\d+)(?:</a>)?</td>\\s*<td class=\"number-cell\">(?:<a [^>]*>)?(\\d+)", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<w:tr[ >].*?</w:tr>", RegexOptions.Singleline)]
    private static partial Regex WordRows();

    [GeneratedRegex("<w:tc[ >].*?</w:tc>", RegexOptions.Singleline)]
    private static partial Regex WordCells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
