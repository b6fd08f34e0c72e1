using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What the ledger shows that an office should look at itself.</summary>
public enum WatchKind
{
    /// <summary>关注类 share rises while the count falls.</summary>
    WatchedRising,
    /// <summary>多文合一: one document prints several.</summary>
    Bound,
    /// <summary>One subject over many numbers.</summary>
    OneSubject,
    /// <summary>“以此份为准”: issued again in place of another.</summary>
    Reissued,
    /// <summary>One document forwarded more than once.</summary>
    ForwardedAgain,
    /// <summary>Near-duplicates.</summary>
    Duplicate,
}

/// <summary>One observation with the lines that show it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The subject or title it is about; empty for <see cref="WatchKind.WatchedRising"/>.</param>
/// <param name="Entries">The lines, in order of date.</param>
/// <param name="Counted">Counted documents, this year and last; for <see cref="WatchKind.WatchedRising"/> only.</param>
/// <param name="Watched">Watched documents, this year and last; for <see cref="WatchKind.WatchedRising"/> only.</param>
public sealed record WatchFinding(WatchKind Kind, string Subject, ImmutableArray<LedgerEntry> Entries, YearOverYear? Counted = null, YearOverYear? Watched = null)
{
    /// <summary>The same as long as kind, subject and lines are.</summary>
    public Guid Id { get; } = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{Kind}\n{Subject}\n{string.Join('\n', Entries.Select(entry => entry.Id))}")).AsSpan(0, 16));
}

/// <summary>Looks through an office's year for ways around the count; for the office itself, no score, no ranking.</summary>
public sealed class EvasionWatch
{
    // Fewer numbers on one subject are the ordinary course of a matter.
    private const int ManyNumbers = 3;

    private readonly RegistryDatabase _database;
    private readonly ReadYearReport _report;

    internal EvasionWatch(RegistryDatabase database, ReadYearReport report) => (_database, _report) = (database, report);

    /// <summary>All observations of the year, in the order of <see cref="WatchKind"/>.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<ImmutableArray<WatchFinding>> RunAsync(Guid officeId, int year, CancellationToken cancellation = default)
    {
        var report = await _report.OfOfficeAsync(officeId, year, month: null, cancellation);
        var rows = await _database.LookAsync(context => ListEntries.InAsync(
            context, new EntryFilter([officeId], year), report?.Scheme ?? CountingScheme.Common, after: null, int.MaxValue, cancellation));
        var lines = rows.OrderBy(row => row.BusinessDate).ThenBy(row => row.Id).Select(row => new Line(LedgerEntry.Of(row) with
        {
            Standing = (report?.Scheme ?? CountingScheme.Common).StandingOf(row.DocumentType, row.Form, row.Direction, row.SeriesWord),
        }, TitleLikeness.Pairs(row.Title))).ToList();
        return
        [
            .. report is null ? [] : Rising(report, lines), .. Bound(lines), .. Subjects(lines), .. Reissued(lines), .. Forwarded(lines), .. Duplicates(lines),
        ];
    }

    /// <summary>One page of the observations; null when the cursor's observation is no longer among them.</summary>
    /// <param name="officeId">Whose.</param>
    /// <param name="year">Business year.</param>
    /// <param name="kind">Of this kind; null for all.</param>
    /// <param name="after">Cursor of the page before, or null for the first page.</param>
    /// <param name="size">Most on the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public async Task<ListPage<WatchFinding>?> ListAsync(
        Guid officeId, int year, WatchKind? kind, ListCursor? after, int size, CancellationToken cancellation = default)
    {
        size = Math.Clamp(size, 1, ListPage.Largest);
        var all = (await RunAsync(officeId, year, cancellation)).RemoveAll(found => kind is { } only && found.Kind != only);
        var start = after is null ? 0 : 1 + all.Select(found => found.Id).ToList().IndexOf(after.Id);
        if (start == 0 && after is not null)
            return null;
        var end = Math.Min(all.Length, start + size);
        return new ListPage<WatchFinding>(all[start..end], end < all.Length ? new ListCursor(CursorList.Watch, (long)all[end - 1].Kind, all[end - 1].Id) : null);
    }

    private static IEnumerable<WatchFinding> Rising(YearReport report, List<Line> lines)
    {
        var counted = report.Total;
        var watched = report.Of(ReportSection.Total).First(line => line.Key == Kebab<CountingStanding>.Of(CountingStanding.Watched)).Figure;
        // share this year > share last year, in whole numbers
        var rises = watched.ThisYear * (counted.LastYear + watched.LastYear) > watched.LastYear * (counted.ThisYear + watched.ThisYear);
        if (counted.ThisYear < counted.LastYear && rises)
            yield return new WatchFinding(WatchKind.WatchedRising, "", [.. Of(lines.Where(l => l.Entry.Standing == CountingStanding.Watched && l.Entry.BusinessDate.Month <= report.Month))], counted, watched);
    }

    private static IEnumerable<WatchFinding> Bound(List<Line> lines) =>
        from line in lines
        let title = line.Entry.Facts.Title
        where WatchWords.All.Printing.Any(word => title.Contains(word, StringComparison.Ordinal))
            && (title.AsSpan().Count('《') > 1 || WatchWords.All.Several.Any(word => title.Contains(word, StringComparison.Ordinal)))
        select new WatchFinding(WatchKind.Bound, title, [line.Entry]);

    private static IEnumerable<WatchFinding> Subjects(List<Line> lines) =>
        from group_ in Alike(lines, TitleLikeness.OneMatter)
        where group_.Count >= ManyNumbers
        select new WatchFinding(WatchKind.OneSubject, TitleLikeness.Subject(group_[0].Entry.Facts.Title), [.. Of(group_)]);

    private static IEnumerable<WatchFinding> Reissued(List<Line> lines) =>
        from line in lines
        where WatchWords.All.Reissue.Any(word => line.Entry.Facts.Title.Contains(word, StringComparison.Ordinal))
        let others = lines.Where(other => other != line && TitleLikeness.Of(other.Pairs, line.Pairs) >= TitleLikeness.Suggested)
        select new WatchFinding(WatchKind.Reissued, line.Entry.Facts.Title, [.. Of(others.Append(line).OrderBy(l => l.Entry.BusinessDate))]);

    private static IEnumerable<WatchFinding> Forwarded(List<Line> lines) =>
        from line in lines
        let quoted = Quoted(line.Entry.Facts.Title)
        where quoted is not null && WatchWords.All.Forwarding.Any(word => line.Entry.Facts.Title.Contains(word, StringComparison.Ordinal))
        group line by quoted into same
        where same.Count() > 1
        select new WatchFinding(WatchKind.ForwardedAgain, same.Key, [.. Of(same)]);

    private static IEnumerable<WatchFinding> Duplicates(List<Line> lines) =>
        from same in lines.GroupBy(line => TitleLikeness.Subject(line.Entry.Facts.Title), StringComparer.Ordinal)
        where same.Key.Length > 0 && same.Count() == ManyNumbers - 1
        select new WatchFinding(WatchKind.Duplicate, same.Key, [.. Of(same)]);

    // Each line joins the first group whose first title is like its own.
    private static List<List<Line>> Alike(List<Line> lines, double enough)
    {
        var groups = new List<List<Line>>();
        var byPair = new Dictionary<int, List<int>>();
        foreach (var line in lines)
        {
            var near = line.Pairs.Where(byPair.ContainsKey).SelectMany(pair => byPair[pair]).Distinct().Order()
                .Select(at => (int?)at).FirstOrDefault(at => TitleLikeness.Of(groups[at!.Value][0].Pairs, line.Pairs) >= enough);
            if (near is { } found)
            {
                groups[found].Add(line);
                continue;
            }
            foreach (var pair in line.Pairs)
                (byPair.TryGetValue(pair, out var at) ? at : byPair[pair] = []).Add(groups.Count);
            groups.Add([line]);
        }
        return groups;
    }

    private static string? Quoted(string title)
    {
        var (start, end) = (title.IndexOf('《', StringComparison.Ordinal), title.LastIndexOf('》'));
        return start >= 0 && end > start + 1 ? title[(start + 1)..end] : null;
    }

    private static IEnumerable<LedgerEntry> Of(IEnumerable<Line> lines) => lines.Select(line => line.Entry);

    private sealed record Line(LedgerEntry Entry, HashSet<int> Pairs);
}

/// <summary>Words of titles that the watch looks for.</summary>
internal sealed record WatchWords(string[] Reissue, string[] Printing, string[] Forwarding, string[] Several)
{
    public static WatchWords All { get; } = Read();

    private static WatchWords Read()
    {
        using var stream = typeof(WatchWords).Assembly.GetManifestResourceStream("Ledger/watch-words.json")!;
        return JsonSerializer.Deserialize<WatchWords>(stream, JsonSerializerOptions.Web)!;
    }
}
