using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;

namespace BurdenCompliance.Web.Features.Review;

/// <summary>Coded reasons at their places, as a form sends them: rows of code, place and words; rows without a code are empty.</summary>
internal sealed record ReturnForm
{
    /// <summary>Rows offered; more reasons are rare, and can be written into one.</summary>
    public const int Rows = 3;

    public string?[] Code { get; init; } = [];
    /// <summary>Paragraph and passage as <c>12|text</c>; empty for the whole.</summary>
    public string?[] Place { get; init; } = [];
    public string?[] Mend { get; init; } = [];
    public string? Remark { get; init; }

    public IEnumerable<string?> Content => [.. Code, .. Place, .. Mend, Remark];

    public string At(string?[] column, int row) => column.ElementAtOrDefault(row) ?? "";

    /// <summary>The rows filled in; a place that is none of this draft counts as the whole.</summary>
    public ImmutableArray<ReturnReason> Reasons(AssessmentCase found)
    {
        var places = Places(found).ToDictionary(p => p.Value, StringComparer.Ordinal);
        return
        [
            .. from row in Enumerable.Range(0, Code.Length)
               let code = Enum.GetValues<ReturnCode>().Select(c => (ReturnCode?)c).FirstOrDefault(c => Kebab.Of(c!.Value) == Code[row])
               where code is not null
               let place = places.GetValueOrDefault(At(Place, row))
               select new ReturnReason(code.Value, At(Mend, row), place?.Paragraph, place?.Text ?? ""),
        ];
    }

    /// <summary>The places offered: the passages of the findings, each once, in document order.</summary>
    public static IEnumerable<ReturnPlace> Places(AssessmentCase found) => found.Examination.Findings
        .SelectMany(f => f.Passages).DistinctBy(p => (p.Paragraph, p.Start, p.End)).OrderBy(p => (p.Paragraph, p.Start))
        .Select(p => new ReturnPlace($"{p.Paragraph}:{p.Start}-{p.End}", p.Paragraph, p.Text));
}

/// <summary>A place that a reason can point at.</summary>
internal sealed record ReturnPlace(string Value, int Paragraph, string Text);
