using System.Collections.Immutable;
using System.Globalization;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Api;
using Microsoft.AspNetCore.Http.Extensions;

namespace BurdenCompliance.Web.Features.Occasions;

/// <summary>Filters of meetings and inspections as a query string, so that every figure is a link to what it counts.</summary>
internal static class OccasionQuery
{
    /// <summary>Address of the page that lists them.</summary>
    public static string Address(OccasionFilter filter) => $"/occasions/{(filter.Kind == OccasionKind.Meeting ? "meetings" : "inspections")}{Of(filter)}";

    /// <summary>Where the API lists them.</summary>
    public static string ApiAddress(OccasionFilter filter) => $"/api/v1/occasions/items{Of(filter)}&kind={QueryName.Of<OccasionKind>(filter.Kind)}";

    /// <summary>Reads a query string; offices that may not be opened are left out. Null when a value is none of ours.</summary>
    public static OccasionFilter? Read(IQueryCollection query, OccasionKind kind, Scope mine, int thisYear)
    {
        var asked = query["office"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToImmutableArray();
        var offices = asked.IsEmpty ? [mine.OfficeId] : asked.Where(mine.Open.Contains).Distinct().ToImmutableArray();
        if (offices.IsEmpty || !QueryName.TryRead<OccasionState>(query["state"], out var state) || !QueryName.TryReadText(query["q"], out var text)
            || !TryWhole(query["year"], 2015, 2100, out var year) || !TryWhole(query["upTo"], 1, 12, out var upTo)
            || !TryFlag(query["planned"], out var isPlanned) || !TryFlag(query["filed"], out var isFiled) || !TryFlag(query["toCounty"], out var toCounty))
            return null;
        return new OccasionFilter(offices, kind, year ?? thisYear)
        {
            State = state, UpTo = upTo, IsPlanned = isPlanned, IsFiled = isFiled, ToCounty = toCounty == true, Text = text,
        };
    }

    private static string Of(OccasionFilter filter)
    {
        var query = new QueryBuilder { { "year", filter.Year.ToString(CultureInfo.InvariantCulture) }, { "office", filter.OfficeIds.Select(office => office.ToString()) } };
        if (QueryName.Of(filter.State) is { } state)
            query.Add("state", state);
        if (filter.UpTo is { } upTo)
            query.Add("upTo", upTo.ToString(CultureInfo.InvariantCulture));
        if (filter.ToCounty)
            query.Add("toCounty", "true");
        return query.ToString();
    }

    private static bool TryWhole(string? text, int least, int most, out int? value)
    {
        value = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        return string.IsNullOrEmpty(text) || (value >= least && value <= most);
    }

    private static bool TryFlag(string? text, out bool? value)
    {
        value = bool.TryParse(text, out var flag) ? flag : null;
        return string.IsNullOrEmpty(text) || value is not null;
    }
}
