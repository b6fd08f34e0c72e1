using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Catalog.Layers;
using BurdenCompliance.Rules.Checks;
using BurdenCompliance.Rules.Exemptions;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules;

/// <summary>Examines readings with one catalog. Immutable and thread safe; build once, share.</summary>
public sealed class Examiner
{
    private readonly CompiledCatalog _catalog;

    private Examiner(CompiledCatalog catalog) => _catalog = catalog;

    /// <summary>The catalog in use.</summary>
    public CatalogIdentity Identity => Catalog.Identity;

    /// <summary>The catalog in use, for pages that show clauses and rules.</summary>
    public RuleCatalog Catalog => _catalog.Shown;

    /// <summary>Loads and compiles a catalog.</summary>
    /// <param name="path">RuleCatalog.json.</param>
    /// <param name="overlays">Files of province, city and office laid over it, in that order.</param>
    /// <exception cref="CatalogException">The catalog or an overlay is wrong; names file, JSON path and value.</exception>
    public static Examiner Load(string path, params IReadOnlyList<string> overlays) => new(LayeredCatalog.Load(path, overlays));

    /// <summary>Checks declared exceptions against the catalog before anything is examined.</summary>
    /// <exception cref="DeclarationException">A kind, subject or clause that the catalog does not know.</exception>
    public void Verify(Declarations declarations) => _ = new ExemptionReview(_catalog.Exemptions, _catalog.Rules, declarations);

    /// <summary>What was declared for an earlier version of a draft, as far as the catalog still knows it.</summary>
    public Declarations DeclaredFor(Examination earlier) => new(
    [
        .. earlier.Exemptions.Where(used => used.By == ExemptedBy.Declaration)
            .Select((used, at) => new Declared(at + 1, used.Kind, used.Basis, used.Subject, used.Clauses ?? [])).Where(IsKnown),
    ]);

    private bool IsKnown(Declared entry)
    {
        try
        {
            Verify(new Declarations([entry]));
            return true;
        }
        catch (DeclarationException)
        {
            return false;
        }
    }

    /// <summary>Examines what was read.</summary>
    /// <param name="reading">A draft or a refusal; a refusal becomes an examination with <see cref="Examination.Refusal"/>.</param>
    /// <param name="overrides">Profile fields given by hand, or null.</param>
    /// <param name="superiors">Documents from above to compare with, or null.</param>
    /// <param name="declarations">Exceptions declared by the drafter, or null.</param>
    /// <param name="cancellation">Ends the examination with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="DeclarationException">A declaration does not fit the catalog; <see cref="Verify"/> tells beforehand.</exception>
    public Examination Examine(
        Reading reading, ProfileOverrides? overrides = null, IReadOnlyList<Draft>? superiors = null, Declarations? declarations = null,
        CancellationToken cancellation = default) => reading switch
    {
        Reading.Refused refused => new Examination(refused.File, Identity, null, null, null, [], [], [], refused.Refusal),
        Reading.Done done => Examine(
            done.Draft, overrides?.Over(done.Draft.Profile) ?? done.Draft.Profile, superiors ?? [], declarations ?? Declarations.None, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    /// <summary>Findings in one sentence, as it would stand in the body of a draft.</summary>
    /// <param name="text">The sentence, or several.</param>
    /// <param name="heading">The heading above it, or null.</param>
    /// <param name="profile">Profile fields of that draft, or null.</param>
    public ImmutableArray<Finding> ExamineSentence(string text, string? heading = null, ProfileOverrides? profile = null)
    {
        var draft = SentenceDraft.Of(text, heading);
        var subject = Subject(draft, profile?.Over(draft.Profile) ?? draft.Profile, [], sentence: true, CancellationToken.None);
        return Findings(subject, CancellationToken.None).Findings;
    }

    private Examination Examine(Draft draft, DraftProfile profile, IReadOnlyList<Draft> superiors, Declarations declarations, CancellationToken cancellation)
    {
        var review = new ExemptionReview(_catalog.Exemptions, _catalog.Rules, declarations);
        var subject = Subject(draft, profile, superiors, sentence: false, cancellation);
        var (found, questions) = Findings(subject, cancellation);
        ImmutableArray<Finding> findings = [.. found.Select(f => review.Mark(f, subject))];
        return new Examination(draft.File, Identity, profile, draft.Counts, VerdictOf(findings), findings, questions, draft.Remarks, null)
        {
            Burden = _catalog.Yardsticks.Duties?.Read(subject) ?? BurdenEstimate.None, Exemptions = review.Used(findings),
            Matters = IsRegulation(subject) ? [] : Matters(subject, findings, questions),
        };
    }

    private static Verdict VerdictOf(ImmutableArray<Finding> findings) =>
        findings.Any(f => f.Severity == Severity.Breach && f.Exempt is null) ? Verdict.Inconsistent
        : findings.Any(f => f.Exempt is { By: ExemptedBy.Declaration } || (f.Severity == Severity.Justify && f.Exempt is null)) ? Verdict.Explain
        : Verdict.Consistent;

    private Case Subject(Draft draft, DraftProfile profile, IReadOnlyList<Draft> superiors, bool sentence, CancellationToken cancellation)
    {
        var lines = _catalog.Read(draft.Paragraphs, profile);
        return new Case(draft, profile, lines, [.. superiors]) { IsSentence = sentence, Found = _catalog.LinePass.Run(lines, profile, sentence, cancellation) };
    }

    private (ImmutableArray<Finding> Findings, ImmutableArray<Question> Questions) Findings(Case subject, CancellationToken cancellation)
    {
        if (IsRegulation(subject)) return ([], []);
        var findings = new List<Finding>();
        var cited = new CitedPlaces();
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var rule in _catalog.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((subject.IsSentence && rule.Kind.WholeDocument) || !rule.Scope.Covers(subject.Profile)) continue;
            foreach (var hit in rule.Check.Run(subject))
            {
                if (rule.Kind.Asks) questions.Add(new Question(rule.Rule.Clause, MessageTemplate.Fill(rule.Rule.Message, hit.Figures), hit.Passages));
                else if (!rule.Kind.Yields || !cited.Meet(rule.Rule.Clause, hit.Passages))
                {
                    cited.Add(rule.Rule.Clause, hit.Passages);
                    findings.Add(Made(rule.Rule, hit, subject));
                }
            }
        }

        return (_catalog.Order.Sort(findings), questions.DrainToImmutable());
    }

    private ImmutableArray<Matter> Matters(Case subject, ImmutableArray<Finding> findings, ImmutableArray<Question> questions) =>
    [
        .. from record in _catalog.Records
           let passages = record.Cause.Passages(subject, findings, questions)
           where !passages.IsEmpty
           select new Matter(record.Rule.Id, passages),
    ];

    private Finding Made(Rule rule, Hit hit, Case subject) =>
        new(rule.Id, rule.Clause, rule.Severity, MessageTemplate.Fill(rule.Message, hit.Figures), MessageTemplate.Fill(rule.Advice, hit.Figures), hit.Passages, Parts.Of(hit, subject.Lines, _catalog.Yardsticks)) { Copied = hit.Copied };

    /// <summary>A text that mostly stands in the regulation word for word is the regulation, or quotes it.</summary>
    private static bool IsRegulation(Case subject)
    {
        int all = 0, quoted = 0;
        foreach (var line in subject.Lines)
        {
            foreach (var clause in line.Clauses)
            {
                all += clause.End - clause.Start;
                if (clause.OfRegulation) quoted += clause.End - clause.Start;
            }
        }

        return quoted * 2 > all;
    }
}
