using System.Text.Json;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Registry;

/// <summary>What an assessment says of the document it will become: in red head and downward, until whoever issues it says otherwise.</summary>
internal static class AssessedFacts
{
    public static DocumentFacts Of(AssessmentRow row)
    {
        using var profile = JsonDocument.Parse(row.Profile);
        var root = profile.RootElement;
        var type = Text(root, "documentType");
        var recipients = root.TryGetProperty("recipients", out var list) && list.ValueKind == JsonValueKind.Array
            ? string.Join('、', list.EnumerateArray().Select(one => one.GetString())) : "";
        return new DocumentFacts(
            Short(row.Title, 1000), type.Length == 0 ? "其他" : Short(type, 40), DocumentForm.RedHead, Direction.Down,
            Kebab<DocumentClass>.TryParse(Text(root, "documentClass")) ?? DocumentClass.General, ReachOf(recipients), Short(ColumnText.Of(recipients), 1000),
            IsException: Text(root, "specialSubject").Length > 0);
    }

    // The lowest level whose word stands among the recipients.
    private static Level? ReachOf(string recipients)
    {
        foreach (var (level, words) in ImportWords.All.ReachHints)
        {
            if (words.Any(word => recipients.Contains(word, StringComparison.Ordinal)))
                return Kebab<Level>.Parse(level);
        }
        return null;
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Short(string text, int most) => text.Length > most ? text[..most] : text;
}
