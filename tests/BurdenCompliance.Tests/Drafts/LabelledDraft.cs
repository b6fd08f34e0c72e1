using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using BurdenCompliance.Drafts;

namespace BurdenCompliance.Tests.Drafts;

/// <summary>A labelled draft of the corpus as paragraphs that nothing has recognised yet.</summary>
internal sealed record LabelledDraft(string Id, ImmutableArray<Element> Roles, ImmutableArray<Paragraph> Paragraphs, JsonElement Profile)
{
    /// <summary>Every draft of the corpus, by id.</summary>
    /// <param name="formatted">With the format that make_docx.py gives each role, or none at all.</param>
    public static IReadOnlyList<LabelledDraft> All(bool formatted) =>
        [.. Corpus.Cases.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Of(one.Key, one.Value, formatted))];

    /// <summary>Unformatted paragraphs of lines of our own.</summary>
    public static ImmutableArray<Paragraph> Plain(params string[] lines) =>
        [.. lines.Select((text, at) => Unrecognised(at, text, Look.Plain, null))];

    public static Paragraph Unrecognised(int at, string text, Look look, CellPlace? cell) =>
        new(at, Element.Body, Zone.Body, text, "", Origin.Main, look, cell);

    private static LabelledDraft Of(string id, JsonElement json, bool formatted)
    {
        var roles = json.GetProperty("paragraphs").EnumerateArray().Select(paragraph => Role(paragraph.GetProperty("role").GetString())).ToImmutableArray();
        var texts = json.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("text").GetString()!).ToArray();
        var paragraphs = texts.Select((text, at) => Unrecognised(
            at, text, formatted ? LookOf(roles, at, text) : Look.Plain, roles[at] == Element.TableCell ? new CellPlace(0, at, 0) : null));
        return new LabelledDraft(id, roles, [.. paragraphs], json.GetProperty("profile"));
    }

    private static Element Role(string? name) => WireNames.TryParse(name, out Element role) ? role : throw new InvalidDataException(name);

    private static Look LookOf(ImmutableArray<Element> roles, int at, string text)
    {
        var label = roles[at] == Element.AttachmentTitle && Regex.IsMatch(text, @"^附\s*件\s*\d*\s*[:：]?$");
        var (font, size, alignment) = label ? ("黑体", 32, "left") : roles[at] switch
        {
            Element.RedHead => ("方正小标宋简体", 72, "center"),
            Element.Title or Element.AttachmentTitle => ("方正小标宋简体", 44, "center"),
            Element.DocumentNumber => ("仿宋_GB2312", 32, "center"),
            Element.Signature or Element.Date => ("仿宋_GB2312", 32, "right"),
            Element.Heading1 => ("黑体", 32, "both"),
            Element.Heading2 => ("楷体_GB2312", 32, "both"),
            Element.TableCell => ("仿宋_GB2312", 24, "center"),
            Element.CopyTo or Element.PrintedBy => ("仿宋_GB2312", 28, "both"),
            _ => ("仿宋_GB2312", 32, "both"),
        };
        var newPage = roles[at] == Element.AttachmentTitle && (at == 0 || roles[at - 1] != Element.AttachmentTitle);
        return new Look(font, size, alignment, false, roles[at] == Element.RedHead, newPage, "", null);
    }
}
