using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Cli.Scorer;

/// <summary>Reads labelled sentences and drafts; of folders set aside, a third chosen by a fixed rule is never returned.</summary>
internal sealed class TrainingMaterial(IReadOnlyList<string> aside, IReadOnlyList<int> residues)
{
    /// <summary>A sentence is set aside by the first byte of its text's SHA-256 modulo this, a draft by its number.</summary>
    private const int Third = 3;

    public IReadOnlyList<LabelledSentence> Sentences(IEnumerable<string> folders) =>
    [
        .. from folder in folders
           from file in Files(folder, "*.jsonl")
           from line in File.ReadLines(file)
           where line.Length > 0
           let sentence = Sentence(line)
           where !Aside(folder) || !residues.Contains(SHA256.HashData(Encoding.UTF8.GetBytes(sentence.Text))[0] % Third)
           select sentence,
    ];

    public IReadOnlyList<LabelledDraft> Drafts(IEnumerable<string> folders) =>
    [
        .. from folder in folders
           from file in Files(folder, "*.json")
           where !Aside(folder) || !residues.Contains(Number(file) % Third)
           let draft = DraftOf(file)
           where draft is not null
           select draft,
    ];

    private bool Aside(string folder) => aside.Contains(folder, StringComparer.Ordinal);

    private static int Number(string file) => int.Parse(string.Concat(Path.GetFileName(file).Where(char.IsAsciiDigit)));

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)
        : throw new CommandException($"找不到文件夹“{folder}”");

    private static LabelledSentence Sentence(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new LabelledSentence(
            root.GetProperty("text").GetString()!, Optional(root, "heading"), Profile(root), Optional(root, "clause"),
            root.GetProperty("hit").GetBoolean(), Strings(root, "also"));
    }

    private static LabelledDraft? DraftOf(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        if (!root.TryGetProperty("paragraphs", out var given)) return null;
        var paragraphs = given.EnumerateArray().Select((p, i) => new Paragraph(
            i, WireNames.TryParse(p.GetProperty("role").GetString(), out Element element) ? element : Element.Body,
            Zone.Body, p.GetProperty("text").GetString()!, "", Origin.Main, Look.Plain, null)).ToImmutableArray();
        return new LabelledDraft(paragraphs, Profile(root), [.. root.GetProperty("labels").EnumerateArray().Select(l => Label(l, paragraphs))]);
    }

    private static PassageLabel Label(JsonElement label, ImmutableArray<Paragraph> paragraphs)
    {
        var paragraph = label.GetProperty("paragraph").GetInt32();
        var quote = label.GetProperty("quote").GetString()!;
        var start = Math.Max(0, paragraphs[paragraph].Text.IndexOf(quote, StringComparison.Ordinal));
        var borderline = label.TryGetProperty("borderline", out var b) && b.GetBoolean();
        return new PassageLabel(paragraph, start, start + quote.Length, Strings(label, "clauses"), borderline);
    }

    private static DraftProfile Profile(JsonElement root) =>
        root.TryGetProperty("profile", out var profile) && profile.ValueKind == JsonValueKind.Object
            ? ProfileOverrides.Parse(profile.GetRawText()).Over(new DraftProfile())
            : new DraftProfile();

    private static string? Optional(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Strings(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(x => x.GetString()!)] : [];
}
