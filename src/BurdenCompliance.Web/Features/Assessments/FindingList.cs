using System.Collections.Immutable;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The findings of an examination, numbered in document order and grouped as the regulation is.</summary>
internal sealed record FindingList(ImmutableArray<NumberedFinding> InOrder, ImmutableArray<ProvisionGroup> Provisions)
{
    public static FindingList Of(Examination examination, RuleCatalog catalog)
    {
        var inOrder = examination.Findings.Select((finding, i) => new NumberedFinding(i + 1, finding)).ToImmutableArray();
        var questions = examination.Questions;
        var groups = from provision in catalog.Provisions.Append(Elsewhere(catalog, examination))
                     let clauses = (from clause in provision.Clauses
                                    let found = inOrder.Where(n => n.Finding.Clause == clause.Id).ToImmutableArray()
                                    let asked = questions.Where(q => q.Clause == clause.Id).ToImmutableArray()
                                    where found.Length + asked.Length > 0
                                    select new ClauseGroup(clause, found, asked)).ToImmutableArray()
                     where clauses.Length > 0
                     select new ProvisionGroup(provision, clauses);
        return new FindingList(inOrder, [.. groups]);
    }

    // An examination kept from an earlier catalog may cite clauses that the present one lacks.
    private static Provision Elsewhere(RuleCatalog catalog, Examination examination)
    {
        var known = catalog.Provisions.SelectMany(p => p.Clauses).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var cited = examination.Findings.Select(f => new Clause(f.Clause, "", f.Severity))
            .Concat(examination.Questions.Select(q => new Clause(q.Clause, "", Severity.Advise)));
        return new Provision(0, "", "", [.. cited.Where(c => !known.Contains(c.Id)).DistinctBy(c => c.Id)]);
    }

    /// <summary>Every place of every finding, by paragraph.</summary>
    public ILookup<int, Place> Places => InOrder.SelectMany(n => n.Places).ToLookup(p => p.Paragraph);

    /// <summary>How many findings weigh so much.</summary>
    public int Count(Severity severity) => InOrder.Count(n => n.Finding.Severity == severity);
}

/// <summary>A provision with what was found against it.</summary>
internal sealed record ProvisionGroup(Provision Provision, ImmutableArray<ClauseGroup> Clauses)
{
    public int Findings => Clauses.Sum(c => c.Findings.Length);

    /// <summary>第三条.</summary>
    public string Heading => Provision.Number == 0 ? Wording.ProvisionElsewhere : string.Format(Wording.Provision, ChineseNumber.Of(Provision.Number));
}

/// <summary>A clause with what was found against it and what is asked about it.</summary>
internal sealed record ClauseGroup(Clause Clause, ImmutableArray<NumberedFinding> Findings, ImmutableArray<Question> Questions);

/// <summary>A finding with its number from 1.</summary>
internal sealed record NumberedFinding(int Number, Finding Finding)
{
    public string Anchor => $"finding-{Number}";

    public ImmutableArray<Place> Places =>
        [.. Finding.Passages.Select((p, i) => new Place(Number, i + 1, Finding.Severity, Finding.Message, p.Paragraph, p.Start, p.End, p.Text))];
}

/// <summary>A passage of a numbered finding.</summary>
/// <param name="Finding">Number of the finding.</param>
/// <param name="Passage">Which of its passages, from 1.</param>
/// <param name="Text">What stood there when it was found.</param>
internal sealed record Place(int Finding, int Passage, Severity Severity, string Message, int Paragraph, int Start, int End, string Text)
{
    public string Anchor => $"place-{Finding}-{Passage}";
}
