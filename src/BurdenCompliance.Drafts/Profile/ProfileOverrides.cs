using System.Collections.Immutable;
using System.Text.Json;

namespace BurdenCompliance.Drafts;

/// <summary>Profile fields given by hand; a field that is absent keeps what was detected.</summary>
public sealed class ProfileOverrides
{
    private readonly ImmutableArray<(string Field, Func<DraftProfile, DraftProfile> Put)> _given;

    private ProfileOverrides(ImmutableArray<(string, Func<DraftProfile, DraftProfile>)> given) => _given = given;

    /// <summary>Reads the JSON of <c>--profile</c> (camelCase names, kebab-case values as in <c>contracts.md</c>).</summary>
    /// <exception cref="ProfileException">Unknown field or value; names both in Chinese.</exception>
    public static ProfileOverrides Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new ProfileException("", $"文稿信息不是有效的 JSON（第 {error.LineNumber + 1} 行）。");
        }
        catch (InvalidOperationException)
        {
            // Half a character written as \ud800: sound JSON, but no text.
            throw new ProfileException("", "文稿信息中有不完整的字符。");
        }
    }

    /// <summary>The detected profile with the given fields put over it; their reasons are dropped.</summary>
    public DraftProfile Over(DraftProfile detected)
    {
        ArgumentNullException.ThrowIfNull(detected);
        var profile = _given.Aggregate(detected, (so, next) => next.Put(so));
        var fields = _given.Select(one => one.Field).ToHashSet(StringComparer.Ordinal);
        return profile with { Reasons = profile.Reasons.RemoveAll(reason => fields.Contains(reason.Field)) };
    }

    private static ProfileOverrides Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new ProfileException("", "文稿信息应当是一个 JSON 对象。");
        var given = ImmutableArray.CreateBuilder<(string, Func<DraftProfile, DraftProfile>)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                throw new ProfileException(property.Name, $"文稿信息中“{property.Name}”出现了两次。");
            given.Add((property.Name, Put(property.Name, property.Value)));
        }
        return new ProfileOverrides(given.ToImmutable());
    }

    private static Func<DraftProfile, DraftProfile> Put(string field, JsonElement value)
    {
        switch (field)
        {
            case "issuer": { var text = Text(field, value); return so => so with { Issuer = text }; }
            case "issuerKind": { var kind = Named<IssuerKind>(field, value, WireNames.TryParse); return so => so with { IssuerKind = kind }; }
            case "issuerLevel":
                {
                    Level? level = IsNull(value) ? null : Named<Level>(field, value, WireNames.TryParse);
                    return so => so with { IssuerLevel = level };
                }
            case "documentType": { var text = Text(field, value); return so => so with { DocumentType = text }; }
            case "documentClass":
                { var found = Named<DocumentClass>(field, value, WireNames.TryParse); return so => so with { DocumentClass = found }; }
            case "documentNumber": { var text = IsNull(value) ? null : Text(field, value); return so => so with { DocumentNumber = text }; }
            case "title": { var text = Text(field, value); return so => so with { Title = text }; }
            case "recipients": { var names = Texts(field, value); return so => so with { Recipients = names }; }
            case "specialSubject": { var text = IsNull(value) ? null : Subject(field, value); return so => so with { SpecialSubject = text }; }
            default: throw new ProfileException(field, $"文稿信息中没有“{field}”这一项。");
        }
    }

    private delegate bool NameParser<T>(string? name, out T value);

    private static T Named<T>(string field, JsonElement value, NameParser<T> parse) where T : struct, Enum
    {
        var name = Text(field, value);
        return parse(name, out var found)
            ? found
            : throw new ProfileException(field, $"“{field}”不能取“{name}”，可用的值是：{string.Join("、", WireNames.All<T>())}。");
    }

    private static string Subject(string field, JsonElement value)
    {
        var name = Text(field, value);
        var known = Profile.ProfileWords.All.Subjects.Select(one => one.Subject).ToArray();
        return known.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new ProfileException(field, $"“{field}”不能取“{name}”，可用的值是：{string.Join("、", known)}。");
    }

    private static bool IsNull(JsonElement value) => value.ValueKind == JsonValueKind.Null;

    private static string Text(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new ProfileException(field, $"“{field}”应当是一段文字。");

    private static ImmutableArray<string> Texts(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(one => Text(field, one))]
            : throw new ProfileException(field, $"“{field}”应当是文字的列表。");
}

/// <summary>A profile given by hand that cannot be used.</summary>
/// <param name="field">JSON name of the field, or empty when the whole is not an object.</param>
/// <param name="message">A Chinese sentence.</param>
public sealed class ProfileException(string field, string message) : Exception(message)
{
    /// <summary>JSON name of the field.</summary>
    public string Field { get; } = field;
}
