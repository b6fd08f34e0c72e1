using System.Text.Json.Nodes;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The profile as a form sends it: plain texts, one recipient a line, enum values by their JSON names.</summary>
internal sealed record ProfileForm
{
    public string? Issuer { get; init; }
    public string? IssuerKind { get; init; }
    public string? IssuerLevel { get; init; }
    public string? DocumentType { get; init; }
    public string? DocumentClass { get; init; }
    public string? DocumentNumber { get; init; }
    public string? Title { get; init; }
    public string? Recipients { get; init; }
    public string? SpecialSubject { get; init; }

    public static ProfileForm Of(DraftProfile profile) => new()
    {
        Issuer = profile.Issuer,
        IssuerKind = Kebab.Of(profile.IssuerKind),
        IssuerLevel = profile.IssuerLevel is { } level ? Kebab.Of(level) : "",
        DocumentType = profile.DocumentType,
        DocumentClass = Kebab.Of(profile.DocumentClass),
        DocumentNumber = profile.DocumentNumber ?? "",
        Title = profile.Title,
        Recipients = string.Join('\n', profile.Recipients),
        SpecialSubject = profile.SpecialSubject ?? "",
    };

    /// <summary>The fields that differ from what was detected, as the JSON that <see cref="ProfileOverrides.Parse"/> reads; null when none does.</summary>
    public string? Differing(DraftProfile detected)
    {
        var was = Of(detected);
        var fields = new JsonObject();
        Put("issuer", Issuer, was.Issuer, text => text);
        Put("issuerKind", IssuerKind, was.IssuerKind, text => text);
        Put("issuerLevel", IssuerLevel, was.IssuerLevel, OrNull);
        Put("documentType", DocumentType, was.DocumentType, text => text);
        Put("documentClass", DocumentClass, was.DocumentClass, text => text);
        Put("documentNumber", DocumentNumber, was.DocumentNumber, OrNull);
        Put("title", Title, was.Title, text => text);
        Put("recipients", Recipients, was.Recipients, Lines);
        Put("specialSubject", SpecialSubject, was.SpecialSubject, OrNull);
        return fields.Count == 0 ? null : fields.ToJsonString();

        void Put(string name, string? now, string? before, Func<string, JsonNode?> value)
        {
            var text = (now ?? "").ReplaceLineEndings("\n").Trim();
            if (!string.Equals(text, before?.Trim(), StringComparison.Ordinal))
                fields[name] = value(text);
        }
    }

    private static JsonNode? OrNull(string text) => text.Length == 0 ? null : text;

    private static JsonNode Lines(string text) => new JsonArray(
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (JsonNode)line!)]);
}
