using System.Collections.Immutable;
using System.Text.Json;

namespace BurdenCompliance.Rules;

/// <summary>Exceptions that the drafter declares for a draft, each with its basis; checked against the catalog by <see cref="Examiner"/>.</summary>
public sealed class Declarations
{
    private const int MostBasis = 500, MostEntries = 50;

    internal Declarations(ImmutableArray<Declared> entries) => Entries = entries;

    /// <summary>None.</summary>
    public static readonly Declarations None = new([]);

    internal ImmutableArray<Declared> Entries { get; }

    /// <summary>Reads <c>[{"kind", "basis", "subject"?, "clauses"?}]</c>.</summary>
    /// <exception cref="DeclarationException">Not such a list; says what and where in Chinese.</exception>
    public static Declarations Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array) throw new DeclarationException("例外声明应当是一个列表，每项写明“kind”和“basis”。");
            if (root.GetArrayLength() > MostEntries) throw new DeclarationException($"例外声明不能超过 {MostEntries} 项。");
            return new Declarations([.. root.EnumerateArray().Select((item, at) => One(item, at + 1))]);
        }
        catch (JsonException error)
        {
            throw new DeclarationException($"例外声明不是有效的 JSON（第 {error.LineNumber + 1} 行）。");
        }
        catch (InvalidOperationException)
        {
            // Half a character written as \ud800: sound JSON, but no text.
            throw new DeclarationException("例外声明中有不完整的字符。");
        }
    }

    private static Declared One(JsonElement item, int number)
    {
        if (item.ValueKind != JsonValueKind.Object) throw new DeclarationException($"例外声明第 {number} 项应当是一个对象。");
        string? kind = null, basis = null, subject = null;
        ImmutableArray<string> clauses = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in item.EnumerateObject())
        {
            if (!seen.Add(field.Name)) throw new DeclarationException($"例外声明第 {number} 项中“{field.Name}”出现了两次。");
            switch (field.Name)
            {
                case "kind": kind = Text(field, number); break;
                case "basis": basis = Text(field, number).Trim(); break;
                case "subject": subject = Text(field, number); break;
                case "clauses": clauses = Texts(field, number); break;
                default: throw new DeclarationException($"例外声明第 {number} 项中没有“{field.Name}”这一项。");
            }
        }

        if (kind is null) throw new DeclarationException($"例外声明第 {number} 项缺少“kind”。");
        if (string.IsNullOrEmpty(basis)) throw new DeclarationException($"例外声明第 {number} 项缺少“basis”：请写明依据，如批准机关、日期和文号。");
        if (basis.Length > MostBasis) throw new DeclarationException($"例外声明第 {number} 项的依据超过 {MostBasis} 字。");
        return new Declared(number, kind, basis, subject, clauses);
    }

    private static string Text(JsonProperty field, int number) => field.Value.ValueKind == JsonValueKind.String
        ? field.Value.GetString()!
        : throw new DeclarationException($"例外声明第 {number} 项的“{field.Name}”应当是一段文字。");

    private static ImmutableArray<string> Texts(JsonProperty field, int number) =>
        field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(c => c.ValueKind == JsonValueKind.String)
            ? [.. field.Value.EnumerateArray().Select(c => c.GetString()!)]
            : throw new DeclarationException($"例外声明第 {number} 项的“{field.Name}”应当是文字的列表。");
}

/// <summary>One declared exception.</summary>
/// <param name="Number">Its place in the list from 1.</param>
/// <param name="Subject">Subject of a 专门文件, or null.</param>
/// <param name="Clauses">The clauses it is meant for; empty means all that its kind covers.</param>
internal sealed record Declared(int Number, string Kind, string Basis, string? Subject, ImmutableArray<string> Clauses);

/// <summary>A declaration that cannot be used.</summary>
/// <param name="message">A Chinese sentence: what is wrong, where, what to do.</param>
public sealed class DeclarationException(string message) : Exception(message);
