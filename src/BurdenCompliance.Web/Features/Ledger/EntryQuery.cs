using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Api;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Filters of the ledger as a query string, so that every figure is a link to its lines.</summary>
internal static class EntryQuery
{
    /// <summary>Address of the page that lists these lines.</summary>
    public static string Address(EntryFilter filter, string path = "/ledger") => path + Of(filter);

    /// <summary>The query string, with its question mark.</summary>
    public static string Of(EntryFilter filter)
    {
        var query = new QueryBuilder();
        query.Add("year", filter.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var office in filter.OfficeIds)
            query.Add("office", office.ToString());
        query.Add("upTo", filter.UpTo?.ToString(CultureInfo.InvariantCulture));
        query.Add("month", filter.Month?.ToString(CultureInfo.InvariantCulture));
        query.Add("standing", QueryName.Of(filter.Standing));
        query.Add("type", filter.Type);
        query.Add("form", QueryName.Of(filter.Form));
        query.Add("class", QueryName.Of(filter.Class));
        query.Add("reach", QueryName.Of(filter.Reach));
        query.Add("q", filter.Text);
        foreach (var (name, isSet) in Flags(filter))
            query.Add(name, isSet ? "1" : null);
        foreach (var id in filter.Ids)
            query.Add("id", id.ToString());
        query.Add("scheme", filter.SchemeId?.ToString());
        return query.ToString();
    }

    /// <summary>Reads a query string; offices that may not be opened are left out. Null when a value is none of ours.</summary>
    public static EntryFilter? Read(IQueryCollection query, Scope scope, int thisYear)
    {
        var asked = query["office"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToImmutableArray();
        var offices = asked.IsEmpty ? [scope.OfficeId] : asked.Where(scope.Open.Contains).Distinct().ToImmutableArray();
        int? Number(string name, int low, int high) => query[name].ToString() is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high ? number : -1 : null;
        var (year, upTo, month) = (Number("year", 2000, 2100) ?? thisYear, Number("upTo", 1, 12), Number("month", 1, 12));
        var isWrong = year < 0 || upTo < 0 || month < 0 || offices.IsEmpty;
        T? Named<T>(string name) where T : struct, Enum
        {
            isWrong |= !QueryName.TryRead<T>(query[name], out var value);
            return value;
        }
        bool Flag(string name) => query[name].ToString() is "1" or "true";
        var filter = new EntryFilter(offices, year)
        {
            UpTo = upTo, Month = month, Standing = Named<CountingStanding>("standing"), Type = Text(query["type"], 40), Form = Named<DocumentForm>("form"),
            Class = Named<DocumentClass>("class"), Reach = Named<Level>("reach"), Text = Text(query["q"], 100), ToCounty = Flag("toCounty"),
            ReachesNobody = Flag("nobody"), Exceptions = Flag("exceptions"), OutOfPlan = Flag("outOfPlan"), Unassessed = Flag("unassessed"),
            WholeBook = Flag("book"), SchemeId = Guid.TryParse(query["scheme"], out var scheme) ? scheme : null,
            Ids = [.. query["id"].Take(500).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)],
        };
        return isWrong ? null : filter;
    }

    private static IEnumerable<(string Name, bool IsSet)> Flags(EntryFilter filter) =>
    [
        ("toCounty", filter.ToCounty), ("nobody", filter.ReachesNobody), ("exceptions", filter.Exceptions), ("outOfPlan", filter.OutOfPlan),
        ("unassessed", filter.Unassessed), ("book", filter.WholeBook),
    ];

    private static string? Text(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length > longest ? text[..longest] : text;

    private sealed class QueryBuilder
    {
        private readonly Microsoft.AspNetCore.Http.Extensions.QueryBuilder _query = new();

        public void Add(string name, string? value)
        {
            if (value is not null)
                _query.Add(name, value);
        }

        public override string ToString() => _query.ToString();
    }
}
