using System.Buffers;

namespace BurdenCompliance.Rules;

/// <summary>The JSON of an examination, schema "1": camelCase, UTF-8, the same bytes for the same examination.</summary>
public static class ExaminationJson
{
    /// <summary>Writes one examination.</summary>
    public static void Write(IBufferWriter<byte> output, Examination examination, bool indented = false) => throw new NotSupportedException();

    /// <summary>Writes one examination as a string.</summary>
    public static string ToString(Examination examination, bool indented = false) => throw new NotSupportedException();

    /// <summary>Reads an examination that <see cref="Write"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is no examination of schema "1".</exception>
    public static Examination Parse(string json) => throw new NotSupportedException();
}
