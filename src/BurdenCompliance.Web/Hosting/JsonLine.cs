using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace BurdenCompliance.Web.Hosting;

/// <summary>One event, one line of JSON; control and direction characters are escaped, so no line can be forged.</summary>
internal sealed class JsonLine : ITextFormatter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(
            UnicodeRanges.BasicLatin, UnicodeRanges.CjkSymbolsandPunctuation, UnicodeRanges.CjkUnifiedIdeographs,
            UnicodeRanges.HalfwidthandFullwidthForms),
    };

    // Strings without the quotation marks that templates put around them.
    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}");

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var message = new StringWriter();
        Message.Format(logEvent, message);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", logEvent.Timestamp);
            json.WriteString("level", logEvent.Level.ToString());
            json.WriteString("message", message.ToString());
            foreach (var (name, value) in logEvent.Properties)
                Write(json, name, value);
            if (logEvent.Exception is { } exception)
                json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, string name, LogEventPropertyValue value)
    {
        switch ((value as ScalarValue)?.Value)
        {
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case string text: json.WriteString(name, text); break;
            default: json.WriteString(name, value.ToString("l", formatProvider: null)); break;
        }
    }
}
