using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Checks;

namespace BurdenCompliance.Rules.Exemptions;

/// <summary>Marks the findings that a declared or stated exception covers; none is taken away.</summary>
internal sealed class ExemptionReview
{
    private readonly ImmutableArray<ExemptionKind> _kinds;
    private readonly IReadOnlyDictionary<string, ImmutableArray<string>> _subjects;
    private readonly ImmutableArray<(Declared Entry, ExemptionKind Kind)> _declared;

    /// <param name="rules">Rules by id, for the subjects that exempt them.</param>
    /// <exception cref="DeclarationException">A declaration names a kind, subject or clause that the catalog does not know.</exception>
    public ExemptionReview(ImmutableArray<ExemptionKind> kinds, IEnumerable<CompiledRule> rules, Declarations declarations)
    {
        _kinds = kinds;
        _subjects = rules.ToDictionary(r => r.Rule.Id, r => r.Scope.ExemptSubjects, StringComparer.Ordinal);
        _declared = [.. declarations.Entries.Select(entry => (entry, Known(entry)))];
    }

    /// <summary>The finding, with its exemption when one covers it.</summary>
    public Finding Mark(Finding finding, Case subject) => (Declared(finding) ?? Stated(finding, subject)) is { } exempt ? finding with { Exempt = exempt } : finding;

    /// <summary>Every declaration, and every stated exception that some finding bears.</summary>
    public ImmutableArray<UsedExemption> Used(IReadOnlyCollection<Finding> findings) =>
    [
        .. from declared in _declared
           let entry = declared.Entry
           select Used(new Exemption(entry.Kind, declared.Kind.Name, entry.Basis, ExemptedBy.Declaration), findings) with
           {
               Subject = entry.Subject, Clauses = entry.Clauses.IsEmpty ? null : entry.Clauses,
           },
        .. findings.Select(f => f.Exempt).OfType<Exemption>().Where(e => e.By == ExemptedBy.Text).Distinct().Select(e => Used(e, findings)),
    ];

    private static UsedExemption Used(Exemption e, IEnumerable<Finding> findings) => new(e.Kind, e.Name, e.Basis, e.By, findings.Count(f => f.Exempt == e));

    private Exemption? Declared(Finding finding)
    {
        foreach (var (entry, kind) in _declared)
        {
            var covers = kind.BySubject
                ? entry.Subject is { } subject && _subjects[finding.RuleId].Contains(subject)
                : kind.Clauses.Contains(finding.Clause);
            if (covers && (entry.Clauses.IsEmpty || entry.Clauses.Contains(finding.Clause)))
                return new Exemption(kind.Kind, kind.Name, entry.Basis, ExemptedBy.Declaration);
        }

        return null;
    }

    private Exemption? Stated(Finding finding, Case subject)
    {
        foreach (var kind in _kinds)
        {
            if (kind.Stated.IsEmpty || !kind.Clauses.Contains(finding.Clause) || finding.Passages.IsEmpty) continue;
            // Every passage must stand beside the words; one that does not breaks the clause all the same.
            var words = finding.Passages.Select(p => kind.StatedIn(subject.Lines[p.Paragraph], p)).ToArray();
            if (words.All(w => w is not null)) return new Exemption(kind.Kind, kind.Name, words[0]!, ExemptedBy.Text);
        }

        return null;
    }

    private ExemptionKind Known(Declared entry)
    {
        var kind = _kinds.FirstOrDefault(k => k.Kind == entry.Kind) ?? throw new DeclarationException(
            $"例外声明第 {entry.Number} 项的“kind”不能取“{entry.Kind}”，可用的值是：{string.Join('、', _kinds.Select(k => $"{k.Kind}（{k.Name}）"))}。");
        if (kind.BySubject)
        {
            var known = _subjects.Values.SelectMany(s => s).Distinct(StringComparer.Ordinal).ToArray();
            if (entry.Subject is null || !known.Contains(entry.Subject))
                throw new DeclarationException($"例外声明第 {entry.Number} 项须写明“subject”，可用的值是：{string.Join('、', known)}。");
        }
        else if (entry.Subject is not null)
        {
            throw new DeclarationException($"例外声明第 {entry.Number} 项不用写“subject”。");
        }
        else if (entry.Clauses.FirstOrDefault(c => !kind.Clauses.Contains(c)) is { } clause)
        {
            throw new DeclarationException($"例外声明第 {entry.Number} 项：“{kind.Name}”不适用于第 {clause} 款，适用的是：{string.Join('、', kind.Clauses)}。");
        }

        return kind;
    }
}
