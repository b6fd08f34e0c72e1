using System.Globalization;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Drafts.Elements;
using BurdenCompliance.Drafts.Profile;
using Xunit.Abstractions;

namespace BurdenCompliance.Tests.Drafts.Profile;

public sealed class CorpusProfiles(ITestOutputHelper output)
{
    private static readonly Dictionary<string, double> Wanted = new(StringComparer.Ordinal)
    {
        ["issuer"] = 0.97, ["issuerKind"] = 0.97, ["issuerLevel"] = 0.97, ["documentType"] = 0.97, ["recipients"] = 0.97,
        ["documentClass"] = 0.90, ["specialSubject"] = 0.90,
    };

    [Fact]
    public void The_profile_detected_is_the_one_a_reader_gave()
    {
        var drafts = LabelledDraft.All(formatted: false);
        var right = Wanted.Keys.ToDictionary(field => field, _ => 0, StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var found = Fields(ProfileDetector.Detect(ElementRecogniser.Recognise(draft.Paragraphs, [])));
            foreach (var field in Wanted.Keys)
            {
                var wanted = Text(draft.Profile.GetProperty(field));
                if (string.Equals(found[field], wanted, StringComparison.Ordinal))
                    right[field]++;
                else
                    output.WriteLine(IsSetAside(draft.Id) ? $"{field}" : $"{draft.Id} {field}: “{found[field]}” for “{wanted}”");
            }
        }
        foreach (var (field, count) in right)
            output.WriteLine($"{field,-16} {count} of {drafts.Count} ({count / (double)drafts.Count:P1})");
        foreach (var (field, share) in Wanted)
            (right[field] / (double)drafts.Count).ShouldBeGreaterThanOrEqualTo(share, field);
    }

    private static Dictionary<string, string> Fields(DraftProfile profile) => new(StringComparer.Ordinal)
    {
        ["issuer"] = profile.Issuer,
        ["issuerKind"] = WireNames.Of(profile.IssuerKind),
        ["issuerLevel"] = profile.IssuerLevel is { } level ? WireNames.Of(level) : "",
        ["documentType"] = profile.DocumentType,
        ["recipients"] = string.Join('|', profile.Recipients),
        ["documentClass"] = WireNames.Of(profile.DocumentClass),
        ["specialSubject"] = profile.SpecialSubject ?? "",
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(one => one.GetString())),
        JsonValueKind.String => value.GetString()!,
        _ => "",
    };

    private static bool IsSetAside(string id) => int.Parse(id.Trim('d', 'P', '-'), CultureInfo.InvariantCulture) % 3 == 0;
}
