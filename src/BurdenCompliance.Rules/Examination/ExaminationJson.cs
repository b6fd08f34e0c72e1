using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules;

/// <summary>The JSON of an examination, schema "1": camelCase, UTF-8, the same bytes for the same examination.</summary>
public static partial class ExaminationJson
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <summary>Writes one examination.</summary>
    public static void Write(IBufferWriter<byte> output, Examination examination, bool indented = false)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented, Encoder = Compact.Encoder });
        JsonSerializer.Serialize(writer, Wire.Of(examination), indented ? Indented : Compact);
    }

    /// <summary>Writes one examination as a string.</summary>
    public static string ToString(Examination examination, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, examination, indented);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads an examination that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no examination of schema "1".</exception>
    public static Examination Parse(string json)
    {
        var wire = JsonSerializer.Deserialize<Wire>(json, Compact) ?? throw new JsonException("空的审查结果");
        return wire.Schema == Wire.Current ? wire.Back() : throw new JsonException($"审查结果的格式版本是 {wire.Schema}，应为 {Wire.Current}");
    }

    private static JsonSerializerOptions Options(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        // The output is a JSON document, never part of an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = WireJson.Default,
    };

    /// <summary>Made when the program is built: a command that lives for a second has no time to look at types.</summary>
    [JsonSerializable(typeof(Wire))]
    private sealed partial class WireJson : JsonSerializerContext;

    private sealed record Wire(
        string Schema, FileFacts File, CatalogIdentity Catalog, DraftProfile? Profile, Counts? Counts, Verdict? Verdict,
        ImmutableArray<Finding> Findings, ImmutableArray<Question> Questions, ImmutableArray<Remark> Remarks,
        BurdenEstimate? Burden, ImmutableArray<UsedExemption>? Exemptions, Refusal? Refusal,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<Matter>? Matters)
    {
        public const string Current = "1";

        public static Wire Of(Examination e) => new(
            Current, e.File, e.Catalog, e.Profile, e.Counts, e.Verdict, e.Findings, e.Questions, e.Remarks,
            e.Burden, e.Exemptions, e.Refusal, e.Matters.IsEmpty ? null : e.Matters);

        public Examination Back() => new(File, Catalog, Profile, Counts, Verdict, Findings, Questions, Remarks, Refusal)
        {
            Burden = Burden, Exemptions = Exemptions ?? [], Matters = Matters ?? [],
        };
    }
}
