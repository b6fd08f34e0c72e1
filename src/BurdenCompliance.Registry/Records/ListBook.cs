using System.Globalization;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>A retained list, asked what stands in it; null when none is kept.</summary>
internal sealed class ListBook(RetainedList? list) : IRecordBook
{
    public IEnumerable<RecordAnswer> Ask(RecordRule rule, Matter matter, DraftAsked draft)
    {
        if (list is null)
            return new Saying(rule, matter.Passages, [], []).Note(rule.Words.Absent);
        var mentions = matter.Passages.ToLookup(passage => list.Mentioned(passage.Text));
        var outside = mentions[null].ToList();
        return mentions.Where(group => group.Key is not null)
            .SelectMany(group => Say(rule, [.. group], group.Key).Note(rule.Words.Named))
            .Concat(outside.Count == 0 ? [] : Say(rule, outside, item: null).Finding(rule.Words.Found));
    }

    private Saying Say(RecordRule rule, List<Rules.Passage> passages, RetainedItem? item) => new(rule, [.. passages],
    [
        ("item", item?.Name ?? ""), ("number", item?.Number ?? ""), ("version", list!.Version.ToString(CultureInfo.InvariantCulture)),
        ("day", list.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ], []);
}
