using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Review;

/// <summary>Coded reasons at their places, as a form sends them: rows of code, place and words; a row of nothing is none.</summary>
internal sealed record ReturnForm
{
    /// <summary>Rows offered; more reasons are rare, and can be written into one.</summary>
    public const int Rows = 3;

    public string?[] Code { get; init; } = [];
    /// <summary>Paragraph and the span in it as <c>12:3-25</c>; empty for the whole.</summary>
    public string?[] Place { get; init; } = [];
    public string?[] Mend { get; init; } = [];
    public string? Remark { get; init; }

    public IEnumerable<string?> Content => [.. Code, .. Place, .. Mend, Remark];

    public string At(string?[] column, int row) => column.ElementAtOrDefault(row) ?? "";

    /// <summary>What stands in the way: words or a place without a code say something that would be lost.</summary>
    public Problem? Flaw()
    {
        foreach (var row in Enumerable.Range(0, Math.Max(Code.Length, Math.Max(Place.Length, Mend.Length))))
            if (Coded(row) is null && (!string.IsNullOrWhiteSpace(At(Mend, row)) || At(Place, row).Length > 0))
                return new Problem(422, "E_NO_REASONS", string.Format(WayWording.ProblemUncoded, row + 1));
        return null;
    }

    /// <summary>The rows filled in; a place that is none of this draft counts as the whole.</summary>
    public ImmutableArray<ReturnReason> Reasons(AssessmentCase found)
    {
        var places = Places(found).ToDictionary(p => p.Value, StringComparer.Ordinal);
        return
        [
            .. from row in Enumerable.Range(0, Code.Length)
               let code = Coded(row)
               where code is not null
               let place = places.GetValueOrDefault(At(Place, row))
               select new ReturnReason(code.Value, At(Mend, row), place?.Paragraph, place?.Text ?? ""),
        ];
    }

    private ReturnCode? Coded(int row) => Kebab.Parse<ReturnCode>(At(Code, row));

    /// <summary>The places offered: the passages of the findings, each once, in document order.</summary>
    public static IEnumerable<ReturnPlace> Places(AssessmentCase found) => found.Examination.Findings
        .SelectMany(f => f.Passages).DistinctBy(p => (p.Paragraph, p.Start, p.End)).OrderBy(p => (p.Paragraph, p.Start))
        .Select(p => new ReturnPlace($"{p.Paragraph}:{p.Start}-{p.End}", p.Paragraph, p.Text));
}

/// <summary>A place that a reason can point at.</summary>
internal sealed record ReturnPlace(string Value, int Paragraph, string Text);
