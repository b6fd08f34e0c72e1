using System.Collections.Immutable;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>The findings of an examination, numbered in document order and grouped as the regulation is.</summary>
/// <param name="InOrder">Every finding.</param>
/// <param name="Cards">Those shown by themselves: of findings at the very same passages the weightiest, the others beside it.</param>
internal sealed record FindingList(
    ImmutableArray<NumberedFinding> InOrder, ImmutableArray<NumberedFinding> Cards, ImmutableArray<ProvisionGroup> Provisions)
{
    public static FindingList Of(Examination examination, RuleCatalog catalog)
    {
        var inOrder = examination.Findings.Select((finding, i) => new NumberedFinding(i + 1, finding, [])).ToImmutableArray();
        var cards = CardsOf(inOrder);
        var questions = examination.Questions;
        var groups = from provision in catalog.Provisions.Append(Elsewhere(catalog, examination))
                     let clauses = (from clause in provision.Clauses
                                    let found = cards.Where(n => n.Finding.Clause == clause.Id).ToImmutableArray()
                                    let asked = questions.Where(q => q.Clause == clause.Id).ToImmutableArray()
                                    where found.Length + asked.Length > 0
                                    select new ClauseGroup(clause, found, asked)).ToImmutableArray()
                     where clauses.Length > 0
                     select new ProvisionGroup(provision, clauses);
        return new FindingList(inOrder, cards, [.. groups]);
    }

    private static ImmutableArray<NumberedFinding> CardsOf(ImmutableArray<NumberedFinding> all) =>
    [
        .. from finding in all
           let places = finding.Finding.Passages
           group finding by places.IsEmpty ? $"{finding.Number}" : string.Join(';', places.Select(p => $"{p.Paragraph}:{p.Start}-{p.End}")) into sisters
           let lead = sisters.MinBy(f => (f.Finding.Severity, f.Number))!
           orderby sisters.Min(f => f.Number)
           select lead with { Sisters = [.. sisters.Where(f => f != lead)] },
    ];

    // An examination kept from an earlier catalog may cite clauses that the present one lacks.
    private static Provision Elsewhere(RuleCatalog catalog, Examination examination)
    {
        var known = catalog.Provisions.SelectMany(p => p.Clauses).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var cited = examination.Findings.Select(f => new Clause(f.Clause, "", f.Severity))
            .Concat(examination.Questions.Select(q => new Clause(q.Clause, "", Severity.Advise)));
        return new Provision(0, "", "", [.. cited.Where(c => !known.Contains(c.Id)).DistinctBy(c => c.Id)]);
    }

    /// <summary>Every place of every finding, by paragraph.</summary>
    public ILookup<int, Place> Places => Cards.SelectMany(n => n.Places).ToLookup(p => p.Paragraph);

    /// <summary>How many findings weigh so much.</summary>
    public int Count(Severity severity) => InOrder.Count(n => n.Finding.Severity == severity);
}

/// <summary>A provision with what was found against it.</summary>
internal sealed record ProvisionGroup(Provision Provision, ImmutableArray<ClauseGroup> Clauses)
{
    public int Findings => Clauses.Sum(c => c.Findings.Sum(f => 1 + f.Sisters.Length));

    /// <summary>第三条.</summary>
    public string Heading => Provision.Number == 0 ? Wording.ProvisionElsewhere : Provision.Heading;
}

/// <summary>A clause with what was found against it and what is asked about it.</summary>
internal sealed record ClauseGroup(Clause Clause, ImmutableArray<NumberedFinding> Findings, ImmutableArray<Question> Questions);

/// <summary>A finding with its number from 1.</summary>
/// <param name="Sisters">Findings at the very same passages, shown on its card.</param>
internal sealed record NumberedFinding(int Number, Finding Finding, ImmutableArray<NumberedFinding> Sisters)
{
    /// <summary>Itself and its sisters, by number.</summary>
    public IEnumerable<NumberedFinding> All => Sisters.Append(this).OrderBy(f => f.Number);

    /// <summary>Place in the examination, from 0.</summary>
    public int Index => Number - 1;

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
