using System.Globalization;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Meetings or inspections of a year and the year before, none of them cancelled.</summary>
internal sealed class OccasionBook(List<Occasion> all, int year) : IRecordBook
{
    // Names of others, so that a sentence stays one.
    private const int MostNamed = 5;

    private readonly List<Occasion> _thisYear = all.FindAll(o => o.Year == year);
    private readonly List<Occasion> _lastYear = all.FindAll(o => o.Year == year - 1);

    public IEnumerable<RecordAnswer> Ask(RecordRule rule, Matter matter, DraftAsked draft)
    {
        var entry = EntryOf(matter, draft);
        var words = rule.Words;
        Saying Say(IReadOnlyList<Occasion> others, int count = 0, int lastYear = 0) => Filled(rule, matter, entry, others, count, lastYear);
        switch (rule.Expects)
        {
            case Expectation.Planned:
                return _thisYear.Count == 0 ? Say([]).Note(words.Absent) : entry is null ? Say([]).Finding(words.Missing)
                    : entry.IsPlanned ? Say([]).Note(words.Named) : Say([]).Finding(words.Found);
            case Expectation.Filed:
                return entry is { Filing: null } ? Say([]).Finding(words.Found) : [];
            case Expectation.Once:
                return entry?.HeldOn < draft.Day ? Say([]).Finding(words.Found) : [];
            case Expectation.Apart:
                var near = entry is null ? [] : _thisYear.FindAll(other => other != entry && MonthOf(other) == MonthOf(entry) && SharedPlace(other, entry) is not null);
                return near.Count > 0 ? Say(near).Finding(words.Found) : [];
            case Expectation.AtMost:
                var same = Others(rule, entry);
                return IsOfThese(rule, matter, draft) && same.Count + 1 > rule.AtMost ? Say(same, same.Count + 1).Finding(words.Found) : [];
            case Expectation.NotMore:
                var (others, before) = (Others(rule, entry), _lastYear.Count(o => o.HeldOn is not null && Counts(rule, o)));
                // Without a year before there is nothing to hold it against.
                return _lastYear.Count > 0 && IsOfThese(rule, matter, draft) && others.Count + 1 > before
                    ? Say(others, others.Count + 1, before).Finding(words.Found) : [];
            default:
                return [];
        }
    }

    // The title says best what a draft is about; a sentence counts when it names the whole entry.
    private Occasion? EntryOf(Matter matter, DraftAsked draft)
    {
        var best = _thisYear.Select(one => (One: one, Title: TitleLikeness.Of(one.Facts.Title, draft.Title),
                Sentence: matter.Passages.Max(passage => TitleLikeness.Within(one.Facts.Title, passage.Text))))
            .Where(one => one.Title >= TitleLikeness.SameOccasion || one.Sentence >= TitleLikeness.NamedWhole)
            .OrderByDescending(one => Math.Max(one.Title, one.Sentence)).FirstOrDefault();
        return best.One;
    }

    private List<Occasion> Others(RecordRule rule, Occasion? entry) => _thisYear.FindAll(other => other != entry && Counts(rule, other));

    private static bool Counts(RecordRule rule, Occasion one) =>
        (rule.Titles.IsEmpty || rule.Titles.Any(words => one.Facts.Title.Contains(words, StringComparison.Ordinal)))
        && (rule.Reaches.IsEmpty || (one.Facts.Reach is { } reach && rule.Reaches.Contains(reach)));

    private static bool IsOfThese(RecordRule rule, Matter matter, DraftAsked draft) => rule.Titles.IsEmpty
        || matter.Passages.Select(passage => passage.Text).Append(draft.Title).Any(text => rule.Titles.Any(words => text.Contains(words, StringComparison.Ordinal)));

    private static int MonthOf(Occasion one) => one.HeldOn?.Month ?? one.Facts.Month;

    private static string? SharedPlace(Occasion one, Occasion other) => one.Facts.PlaceNames.FirstOrDefault(other.Facts.PlaceNames.Contains);

    private Saying Filled(RecordRule rule, Matter matter, Occasion? entry, IReadOnlyList<Occasion> others, int count, int lastYear) => new(rule, matter.Passages,
    [
        ("year", Number(year)), ("entry", entry?.Facts.Title ?? ""), ("month", entry is null ? "" : Number(MonthOf(entry))),
        ("day", entry?.HeldOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""), ("filing", entry?.Filing ?? "—"),
        ("place", entry is null ? "" : others.Count > 0 ? SharedPlace(others[0], entry) ?? "—" : entry.Facts.Places.Length > 0 ? entry.Facts.Places : "—"),
        ("others", string.Join('、', others.Take(MostNamed).Select(other => $"“{other.Facts.Title}”"))),
        ("count", Number(count)), ("lastYear", Number(lastYear)), ("limit", Number(rule.AtMost)),
    ], [.. (entry is null ? [] : new[] { entry.Id }).Concat(others.Take(MostNamed).Select(other => other.Id))]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
