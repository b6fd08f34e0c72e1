using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Form;

/// <summary>The 评估表 of an assessment: the same fields for the page and for Word.</summary>
internal static class FormOf
{
    public static EvaluationForm Case(AssessmentCase found, BesideText beside, RuleCatalog catalog, DateTimeOffset now)
    {
        var (effect, records) = (beside.Effect, found.Records);
        var (summary, examination) = (found.Assessment.Summary, found.Examination);
        var profile = examination.Profile!;
        var (passed, signed) = (found.Passed, found.Signature);
        var submitted = found.History.LastOrDefault(e => e.Act == WayAct.Submit);
        return new EvaluationForm
        {
            DocumentTitle = Summaries.Title(summary),
            Issuer = profile.Issuer,
            DocumentNumber = effect?.Entry?.DocumentNumber ?? profile.DocumentNumber ?? "",
            DocumentType = profile.DocumentType,
            Recipients = Recipients(profile, effect?.Facts.Reach),
            PlanItem = PlanText.Of(found.Plan, catalog),
            Nature = Nature(profile),
            Counts = examination.Counts,
            Provisions = [.. catalog.Provisions.Select(p => Provision(found, p))],
            Duties = FormRows.Duties(examination),
            DutiesSum = examination.Burden is { Duties.IsEmpty: false } burden ? string.Format(FormWording.DutySum, burden.HoursPerYear.ToString("N0")) : "",
            Exceptions = FormRows.Exceptions(found, catalog),
            Answers = FormRows.Answers(found, catalog),
            Overlap = FormRows.Overlap(examination, beside.SameMatter),
            YearEffect = effect is null ? "" : FormRows.YearEffect(effect),
            SelfAssessment = submitted is null ? FormOpinion.Blank : new FormOpinion(
                string.Format(FormWording.SelfText, Names.Of(records.Over(summary.Verdict)), string.Format(Wording.FindingsCount, summary.Findings)),
                submitted.By, Date(submitted.At)),
            PolicyReview = Opinion(passed, passed?.Policy),
            LegalReview = Opinion(passed, passed?.Legality),
            ConsistencyReview = Opinion(passed, Consistency(found, passed)),
            SignOff = signed is null ? FormOpinion.Blank : Opinion(signed, signed.Words.Length > 0 ? signed.Words : FormWording.SignText),
            CatalogVersion = summary.Catalog.Version,
            CatalogSha256 = summary.Catalog.Sha256,
            FileSha256 = summary.File.Sha256,
            SealCode = found.Standing.Seal ?? "",
            Time = Summaries.Time(now),
        };
    }

    /// <summary>是, 否, 不适用 or 待定.</summary>
    public static string NameOf(ProvisionVerdict verdict) => verdict switch
    {
        ProvisionVerdict.Yes => FormWording.Yes,
        ProvisionVerdict.No => FormWording.No,
        ProvisionVerdict.NotApplicable => FormWording.NotApplicable,
        _ => FormWording.Open,
    };

    // A provision is agreed with when nothing that weighs is left: exempt, wrongly found, or explained where that is allowed.
    private static ProvisionAnswer Provision(AssessmentCase found, Provision provision)
    {
        var clauses = provision.Clauses.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var here = found.Examination.Findings.Index().Where(f => clauses.Contains(f.Item.Clause)).ToArray();
        var weighty = here.Where(f => f.Item.Severity != Severity.Advise).ToArray();
        var done = found.Dispositions.Where(d => d.Kind != DispositionKind.Mended).ToDictionary(d => d.Finding);
        var held = found.Rulings.ToDictionary(r => r.Finding, r => r.IsConfirmed);
        // What the drafter says of a finding counts when the reviewer has confirmed it.
        var verdict = weighty.Any(f => !done.ContainsKey(f.Index) || (held.TryGetValue(f.Index, out var kept) && !kept)) ? ProvisionVerdict.No
            : weighty.Any(f => !held.ContainsKey(f.Index)) ? ProvisionVerdict.Open : ProvisionVerdict.Yes;
        var recorded = found.Records.Answers.Where(a => clauses.Contains(a.Clause)).ToArray();
        if (recorded.Any(a => a is { Weighs: true, Done: null }))
            verdict = ProvisionVerdict.No;
        else if (verdict == ProvisionVerdict.Yes && found.Passed is null && recorded.Any(a => a.Weighs))
            verdict = ProvisionVerdict.Open;
        var places = here.Select(f => f.Item.Passages).Concat(recorded.Select(a => a.Passages))
            .SelectMany(passages => passages.IsEmpty ? [FormWording.PlaceWhole] : passages.Select(p => string.Format(FormWording.PlaceLine, p.Paragraph + 1)))
            .Distinct(StringComparer.Ordinal);
        var words = weighty.Select(f => done.TryGetValue(f.Index, out var d)
            ? string.Format(FormWording.ExplainDone, WayNames.Of(d.Kind), string.Join('，', new[] { d.Basis, d.Reason }.Where(t => t.Length > 0)))
            : string.Format(FormWording.ExplainOpen, f.Item.Message.TrimEnd('。')))
            .Concat(recorded.Select(FormRows.Recorded)).Distinct(StringComparer.Ordinal);
        return new ProvisionAnswer(
            string.Format(FormWording.ProvisionTitle, provision.Heading, provision.Title), verdict,
            string.Join('、', places), string.Join('；', words));
    }

    private static string Recipients(DraftProfile profile, Level? reach)
    {
        if (profile.Recipients.IsEmpty)
            return "";
        var who = string.Format(FormWording.RecipientsCount, string.Join('、', profile.Recipients), profile.Recipients.Length);
        return reach is { } lowest ? string.Format(FormWording.RecipientsReach, who, Names.Of(lowest)) : who;
    }

    private static string Nature(DraftProfile profile)
    {
        var nature = profile.SpecialSubject is { Length: > 0 } subject ? string.Format(FormWording.NatureSpecial, subject) : Names.Of(profile.DocumentClass);
        var basis = profile.Reasons.FirstOrDefault(r => r.Field is "documentClass" or "specialSubject")?.Words;
        return basis is null ? nature : string.Format(FormWording.NatureBasis, nature, basis);
    }

    private static string? Consistency(AssessmentCase found, Decision? passed)
    {
        if (passed is null)
            return null;
        var said = found.Rulings.IsEmpty ? FormWording.ConsistencyNone : string.Format(FormWording.ConsistencyText, found.Rulings.Length);
        return passed.Words.Length > 0 ? $"{said}\n{passed.Words}" : said;
    }

    private static FormOpinion Opinion(Decision? decision, string? words) =>
        decision is null || words is null ? FormOpinion.Blank : new FormOpinion(words, decision.By, Date(decision.At));

    // As signatures are dated; the hour is on the history.
    private static string Date(DateTimeOffset at) => OfficialTime.Of(at).ToString("yyyy年M月d日");
}
