using System.Collections.Immutable;

namespace BurdenCompliance.Rules;

/// <summary>The catalog as pages and documents show it: the regulation, its clauses, the rules.</summary>
/// <param name="Regulation">Title of the regulation.</param>
/// <param name="Provisions">Its provisions (条) in order.</param>
/// <param name="Rules">The rules in clause order.</param>
public sealed record RuleCatalog(
    CatalogIdentity Identity, string Regulation, ImmutableArray<Provision> Provisions, ImmutableArray<Rule> Rules)
{
    /// <summary>How clauses are decided that no rule, or not a rule alone, decides from the text.</summary>
    public ImmutableArray<CoverageNote> Coverage { get; init; } = [];

    /// <summary>Documents beside the regulation that rules rest on.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];

    /// <summary>By how much documents to the grass roots shall be fewer; null when the catalog sets no goal.</summary>
    public ReductionGoal? Reduction { get; init; }

    /// <summary>Rules that the office's records decide, in the catalog's order.</summary>
    public ImmutableArray<RecordRule> Records { get; init; } = [];

    /// <summary>The clause with this id, of the regulation or of another basis.</summary>
    /// <exception cref="KeyNotFoundException">No such clause.</exception>
    public Clause Clause(string id) =>
        Provisions.SelectMany(p => p.Clauses).Concat(Bases.SelectMany(b => b.Clauses)).FirstOrDefault(c => c.Id == id) ?? throw new KeyNotFoundException(id);

    /// <summary>The clause that a record of the office decides, or null when the catalog names none.</summary>
    public Clause? ClauseOf(OfficeRecord record) => Coverage.FirstOrDefault(note => note.Record == record) is { } note ? Clause(note.Clause) : null;

    /// <summary>The basis other than the regulation that a clause belongs to, or null.</summary>
    public Basis? BasisOf(string clause) => Bases.FirstOrDefault(b => b.Clauses.Any(c => c.Id == clause));

    /// <summary>How a clause is cited: 第三条（3.3）; of another basis with its title.</summary>
    public string Cite(string clause)
    {
        if (BasisOf(clause) is { } basis) return $"《{basis.Title}》（{clause}）";
        var provision = Provisions.FirstOrDefault(p => p.Clauses.Any(c => c.Id == clause));
        return provision is null ? $"（{clause}）" : $"{provision.Heading}（{clause}）";
    }
}

/// <summary>A document beside the regulation that rules rest on, such as its forerunner.</summary>
public sealed record Basis(string Id, string Title, string Issued, ImmutableArray<Clause> Clauses);

/// <summary>A provision (条).</summary>
public sealed record Provision(int Number, string Title, string Text, ImmutableArray<Clause> Clauses)
{
    /// <summary>As it is cited: 第三条.</summary>
    public string Heading => $"第{ChineseNumber.Of(Number)}条";
}

/// <summary>A clause (款) with its modality and its severity.</summary>
/// <param name="Id">Such as <c>3.3</c>.</param>
/// <param name="Text">The regulation's words.</param>
public sealed record Clause(string Id, string Text, Severity Severity);

/// <summary>A rule as shown to people.</summary>
/// <param name="Id">Such as <c>BC-03-03-ReportBackDemanded</c>.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Kind">Check kind.</param>
/// <param name="Hits">Examples that must be found.</param>
/// <param name="NearMisses">Examples that must pass.</param>
public sealed record Rule(
    string Id, string Clause, string Name, string Title, string Kind, Severity Severity, string Message, string Advice,
    ImmutableArray<Example> Hits, ImmutableArray<Example> NearMisses);

/// <summary>A sentence that a rule must find, or must pass.</summary>
/// <param name="Heading">Heading above it, or null.</param>
/// <param name="Profile">JSON of profile fields, or null.</param>
public sealed record Example(string Text, string? Heading, string? Profile);

/// <summary>How a clause is decided beside the rules, and why.</summary>
/// <param name="Reason">A Chinese sentence.</param>
/// <param name="Record">The record of the office that decides it, where one alone does.</param>
public sealed record CoverageNote(string Clause, CoverageBy By, string Reason, OfficeRecord? Record = null);

/// <summary>A record that an office keeps.</summary>
public enum OfficeRecord
{
    /// <summary>发文计划 with its items.</summary>
    Plan,
}

/// <summary>What decides a clause that a text alone does not.</summary>
public enum CoverageBy
{
    /// <summary>The office's records: plan, sign-offs, counts.</summary>
    Ledger,
    /// <summary>A question to the drafter.</summary>
    Question,
    /// <summary>Documents from above.</summary>
    Comparison,
    /// <summary>What the draft says of itself; may exempt it.</summary>
    Profile,
    /// <summary>Nothing in a draft can break it.</summary>
    None,
}
