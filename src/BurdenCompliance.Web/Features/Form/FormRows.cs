using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Form;

/// <summary>The lists of the 评估表: duties, exceptions, answers; and what the ledger says of the draft.</summary>
internal static class FormRows
{
    public static ImmutableArray<FormDuty> Duties(Examination examination) =>
    [
        .. from duty in examination.Burden?.Duties ?? []
           let what = string.Format(FormWording.DutyNamed, duty.Name, duty.What)
           select new FormDuty(
               duty.Who.Length > 0 ? string.Format(FormWording.DutyWho, what, duty.Who) : what,
               duty.Frequency.Length > 0 ? duty.Frequency : FormWording.DutyNoTerm,
               duty.Deadline.Length > 0 ? duty.Deadline : FormWording.DutyNoTerm,
               string.Format(duty.UnitsFrom == UnitsFrom.Usual ? BurdenWording.UnitsUsual : BurdenWording.Units, duty.Units),
               string.Format(FormWording.DutyHoursOne, duty.HoursPerYear.ToString("N0"))),
    ];

    /// <summary>What the drafter claims for a finding first, then what was declared or the text states.</summary>
    public static ImmutableArray<FormException> Exceptions(AssessmentCase found, RuleCatalog catalog) =>
    [
        .. from done in found.Dispositions
           where done.Kind == DispositionKind.Excepted
           let finding = found.Examination.Findings[done.Finding]
           let held = found.Rulings.FirstOrDefault(r => r.Finding == done.Finding)
           select new FormException(catalog.Cite(finding.Clause), finding.Message, Joined(
               done.Basis, done.Reason, held is null ? "" : held.IsConfirmed ? FormWording.ExceptionHeld : FormWording.ExceptionNotHeld)),
        .. from answer in found.Records.Answers
           where answer is { Weighs: true, Done.Kind: DispositionKind.Excepted }
           select new FormException(catalog.Cite(answer.Clause), answer.Message, Joined(
               answer.Done!.Basis, answer.Done.Reason, found.Passed is null ? "" : FormWording.ExceptionHeld)),
        .. from used in found.Examination.Exemptions
           let clauses = found.Examination.Findings.Where(f => f.Exempt?.Kind == used.Kind).Select(f => catalog.Cite(f.Clause)).Distinct(StringComparer.Ordinal)
           select new FormException(string.Join('、', clauses), used.Name, Joined(
               used.Basis, used.By == ExemptedBy.Declaration ? FormWording.ExceptionDeclared : FormWording.ExceptionStated,
               string.Format(FormWording.ExceptionCovers, used.Findings))),
    ];

    public static ImmutableArray<FormAnswer> Answers(AssessmentCase found, RuleCatalog catalog) =>
    [
        .. found.Examination.Questions.Index().Select(question => new FormAnswer(
            catalog.Cite(question.Item.Clause), question.Item.Text,
            found.Answers.FirstOrDefault(a => a.Question == question.Index)?.Words ?? FormWording.AnswerOpen)),
    ];

    /// <summary>What was taken from superior documents, and what the office has issued on the same matter.</summary>
    public static string Overlap(Examination examination, ImmutableArray<LedgerEntry> sameMatter)
    {
        var copied = examination.Findings.Select(f => f.Copied).OfType<CopiedFrom>().DistinctBy(c => c.Superior)
            .Select(c => string.Format(FormWording.OverlapCopied, c.Superior, c.Characters.ToString("N0"), (c.Share * 100).ToString("0")));
        var alike = sameMatter.IsEmpty ? [] : new[]
        {
            string.Format(FormWording.OverlapAlike, string.Join('、', sameMatter.Select(e =>
                string.Format(FormWording.OverlapEntry, e.Facts.Title, e.DocumentNumber ?? LedgerNames.Day(e.BusinessDate))))),
        };
        var all = string.Concat([.. copied, .. alike]);
        return all.Length > 0 ? all : FormWording.OverlapNone;
    }

    /// <summary>What the records say, and what the drafter said to it.</summary>
    public static string Recorded(RecordAnswer answer) => answer is { Weighs: true, Done: { } done }
        ? $"{answer.Message.TrimEnd('。')}（{string.Format(FormWording.ExplainDone, WayNames.Of(done.Kind), string.Join('，', new[] { done.Basis, done.Reason }.Where(t => t.Length > 0)))}）"
        : answer.Message.TrimEnd('。');

    public static string YearEffect(DraftEffect effect)
    {
        var quota = effect.Quota;
        if (effect.Entry is not { } entry)
            return effect.Standing == CountingStanding.Counted
                ? QuotaWords.Sentence(quota) : string.Format(FormWording.YearUncounted, LedgerNames.Of(effect.Standing));
        var issued = entry.DocumentNumber is { } number
            ? string.Format(FormWording.YearIssued, number, quota.Used) : string.Format(FormWording.YearIssuedUnnumbered, quota.Used);
        return issued + (quota.LastYear is { } last ? string.Format(FormWording.YearLast, last) : FormWording.YearLastUnknown);
    }

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var there = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
                there.Add(part.TrimEnd('。'));
        }
        return string.Join('；', there);
    }
}
