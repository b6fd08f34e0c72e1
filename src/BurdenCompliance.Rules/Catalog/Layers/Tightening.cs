using System.Text.Json.Nodes;
using BurdenCompliance.Rules.Catalog;

namespace BurdenCompliance.Rules.Catalog.Layers;

/// <summary>What an overlay may change of a rule that stands: only what makes it stricter.</summary>
internal static class Tightening
{
    /// <summary>Limits that find more when they are lower.</summary>
    private static readonly HashSet<string> LowerFindsMore = new(
        ["over", "overShare", "overCharacters", "sumAtLeast", "itemsAtLeast", "levelsAtLeast", "demandsAtLeast", "titlePartsAtLeast", "numbersAtLeast", "overPages"],
        StringComparer.Ordinal);

    /// <summary>Limits that find more when they are higher.</summary>
    private static readonly HashSet<string> HigherFindsMore = new(
        ["under", "stepBelow", "withDeadlineBelow", "workdaysBelow"], StringComparer.Ordinal);

    /// <summary>Changes a rule in place.</summary>
    /// <param name="rule">The rule as it stands.</param>
    /// <param name="severity">The severity it has now, from its own entry or its clause.</param>
    /// <param name="change">The overlay's entry.</param>
    public static void Apply(JsonObject rule, Severity severity, CatalogNode change)
    {
        change.Get("id").Text();
        if (change.Find("severity") is { } wanted)
        {
            if (wanted.Choice(CatalogNames.Severities) > severity) throw wanted.Wrong("覆盖层只能从严：严重程度只能调高");
            rule["severity"] = wanted.Text();
        }

        foreach (var words in (string[])["message", "advice"])
        {
            if (change.Find(words) is { } text) rule[words] = text.Text();
        }

        foreach (var list in (string[])["hits", "nearMisses"])
        {
            if (change.Find(list) is { } examples) Append(rule, list, examples);
        }

        if (change.Find("check") is { } check) Check(rule["check"]!.AsObject(), check);
        if (change.Find("exemptSubjects") is { } subjects) Subjects(rule, subjects);
        change.Close();
    }

    private static void Check(JsonObject standing, CatalogNode check)
    {
        foreach (var (name, value) in check.Members())
        {
            if (name == "anyOf" && standing["anyOf"] is JsonArray) Append(standing, "anyOf", value);
            else if (LowerFindsMore.Contains(name) || HigherFindsMore.Contains(name)) Limit(standing, name, value);
            else throw value.Wrong($"覆盖层不能改动“{name}”，只能收紧限度或者增加句式");
        }
    }

    private static void Limit(JsonObject standing, string name, CatalogNode value)
    {
        if (standing[name] is not JsonValue known) throw value.Wrong($"这条规则没有限度“{name}”");
        var (now, wanted) = (known.GetValue<decimal>(), value.Number(0, 1_000_000));
        if (LowerFindsMore.Contains(name) ? wanted > now : wanted < now) throw value.Wrong($"覆盖层只能从严：“{name}”现为 {now}，不能放宽到 {wanted}");
        standing[name] = JsonNode.Parse(value.Raw());
    }

    private static void Subjects(JsonObject rule, CatalogNode subjects)
    {
        var now = rule["exemptSubjects"] is JsonArray list ? list.Select(s => s!.GetValue<string>()).ToArray() : [];
        foreach (var subject in subjects.Items())
        {
            if (!now.Contains(subject.Text(), StringComparer.Ordinal)) throw subject.Wrong($"覆盖层只能从严：不能增加例外“{subject.Text()}”");
        }

        if (subjects.Items().Count == 0) rule.Remove("exemptSubjects");
        else rule["exemptSubjects"] = JsonNode.Parse(subjects.Raw());
    }

    private static void Append(JsonObject owner, string name, CatalogNode added)
    {
        if (owner[name] is not JsonArray list) owner[name] = list = [];
        foreach (var item in added.Some()) list.Add(JsonNode.Parse(item.Raw()));
    }
}
