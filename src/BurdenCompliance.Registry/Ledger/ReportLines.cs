using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>Makes the lines of a report out of the sums.</summary>
internal sealed class ReportLines(
    List<ReportSums> sums, List<HeldOccasions> held, ImmutableArray<Guid> offices, int year, int month, CountingScheme scheme, bool isRegion)
{
    private readonly EntryFilter _all = new(offices, year) { SchemeId = scheme.Id, UpTo = month };

    private EntryFilter Counted => _all with { Standing = CountingStanding.Counted };

    public ImmutableArray<ReportLine> All() =>
    [
        .. Totals(), .. Months(), .. Types(), .. Classes(), .. Reaches(), .. Remarkable(), .. Watched(),
        new ReportLine(ReportSection.BurdenHours, "hours", Hours(), Entries: null),
        Occasion("meetings", OccasionKind.Meeting, toCounty: false), Occasion("meetings-to-county", OccasionKind.Meeting, toCounty: true),
        Occasion("inspections", OccasionKind.Inspection, toCounty: false),
        .. isRegion ? Offices() : [],
    ];

    /// <summary>Counted in all of last year.</summary>
    public int WholeLastYear => sums.Where(s => s is { Month: not null, Standing: 0 } && s.Year == year - 1).Sum(s => s.Documents);

    private IEnumerable<ReportLine> Totals() =>
        from standing in Enum.GetValues<CountingStanding>()
        select new ReportLine(ReportSection.Total, Kebab<CountingStanding>.Of(standing),
            Compare(s => s.Office is not null && s.Standing == (int)standing, s => s.Documents), _all with { Standing = standing });

    private IEnumerable<ReportLine> Months() =>
        from one in Enumerable.Range(1, 12)
        select new ReportLine(ReportSection.Month, one.ToString(CultureInfo.InvariantCulture),
            Compare(s => s.Month == one && s.Standing == 0, s => s.Documents), Counted with { UpTo = null, Month = one });

    private IEnumerable<ReportLine> Types() =>
        from s in sums
        where s.Type is not null
        group s by s.Type into type
        let figure = new YearOverYear(type.Where(s => s.Year == year).Sum(s => s.Documents), type.Where(s => s.Year == year - 1).Sum(s => s.Documents))
        where figure is not (0, 0)
        orderby figure.ThisYear descending, figure.LastYear descending, type.Key
        select new ReportLine(ReportSection.Type, type.Key, figure, Counted with { Type = type.Key });

    private IEnumerable<ReportLine> Classes() =>
    [
        Class(DocumentClass.Comprehensive, s => s.Comprehensive), Class(DocumentClass.SpecialTask, s => s.SpecialTask),
        Class(DocumentClass.General, s => s.Documents - s.Comprehensive - s.SpecialTask),
    ];

    private ReportLine Class(DocumentClass kind, Func<ReportSums, long> value) =>
        new(ReportSection.Class, Kebab<DocumentClass>.Of(kind), Compare(InOffices, value), Counted with { Class = kind });

    private IEnumerable<ReportLine> Reaches()
    {
        (Level Level, Func<ReportSums, long> Value)[] levels =
        [
            (Level.Central, s => s.ToCentral), (Level.Province, s => s.ToProvince), (Level.City, s => s.ToCity), (Level.County, s => s.ToCounty),
            (Level.Township, s => s.ToTownship), (Level.Village, s => s.ToVillage),
        ];
        foreach (var (level, value) in levels)
        {
            var figure = Compare(InOffices, value);
            if (figure is not (0, 0))
                yield return new ReportLine(ReportSection.Reach, Kebab<Level>.Of(level), figure, Counted with { Reach = level });
        }
        yield return new ReportLine(ReportSection.Reach, "nobody", Compare(InOffices, s => s.Documents - levels.Sum(one => one.Value(s))),
            Counted with { ReachesNobody = true });
        yield return new ReportLine(ReportSection.ToCounty, "to-county", Compare(InOffices, s => s.ToCounty + s.ToTownship + s.ToVillage),
            Counted with { ToCounty = true });
    }

    private IEnumerable<ReportLine> Remarkable() =>
    [
        new(ReportSection.Remarkable, "exceptions", Compare(InOffices, s => s.Exceptions), Counted with { Exceptions = true }),
        new(ReportSection.Remarkable, "out-of-plan", Compare(InOffices, s => s.OutOfPlan), Counted with { OutOfPlan = true }),
        new(ReportSection.Remarkable, "unassessed", Compare(InOffices, s => s.Unassessed), Counted with { Unassessed = true }),
    ];

    private IEnumerable<ReportLine> Watched() =>
        from form in Enum.GetValues<DocumentForm>()
        let name = Kebab<DocumentForm>.Of(form)
        let figure = Compare(s => s.Form == name, s => s.Documents)
        where figure is not (0, 0)
        select new ReportLine(ReportSection.Watched, name, figure, _all with { Standing = CountingStanding.Watched, Form = form });

    private ReportLine Occasion(string key, OccasionKind kind, bool toCounty)
    {
        long Count(int one) => held.Where(o => o.Year == one && o.Kind == kind && (!toCounty || o.IsToCounty)).Sum(o => o.Count);
        return new ReportLine(ReportSection.Occasions, key, new YearOverYear(Count(year), Count(year - 1)), Entries: null)
        {
            Occasions = new OccasionFilter(offices, kind, year) { State = OccasionState.Held, UpTo = month, ToCounty = toCounty },
        };
    }

    private IEnumerable<ReportLine> Offices() =>
        from office in offices
        select new ReportLine(ReportSection.Office, office.ToString(),
            Compare(s => s.Office == office && s.Standing == 0, s => s.Documents), Counted with { OfficeIds = [office] });

    private YearOverYear Hours()
    {
        var minutes = Compare(InOffices, s => s.BurdenMinutes);
        return new YearOverYear(Rounded(minutes.ThisYear), Rounded(minutes.LastYear));
    }

    private static long Rounded(long minutes) => (long)Math.Round(minutes / 60m, MidpointRounding.AwayFromZero);

    private static bool InOffices(ReportSums s) => s.Office is not null && s.Standing == 0;

    private YearOverYear Compare(Func<ReportSums, bool> which, Func<ReportSums, long> value) => new(
        sums.Where(s => s.Year == year && which(s)).Sum(value), sums.Where(s => s.Year == year - 1 && which(s)).Sum(value));
}
