using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>Something that stands between an assessment and its next step.</summary>
/// <param name="Index">Which finding or question, from 0; null when about the whole.</param>
/// <param name="Words">A Chinese sentence where the kind alone does not say it, or null.</param>
public sealed record Missing(MissingKind Kind, int? Index = null, string? Words = null)
{
    /// <summary>What the drafter still has to do before a review. Advice needs no disposition: asking for one would be a burden of its own.</summary>
    /// <param name="isPlanItemOpen">The office keeps a plan, and it was not said where the document stands in it.</param>
    public static ImmutableArray<Missing> ToSubmit(
        Examination examination, bool isProfileConfirmed, bool isPlanItemOpen, ImmutableArray<Disposition> dispositions, ImmutableArray<Answer> answers)
    {
        var kinds = dispositions.ToDictionary(d => d.Finding, d => d.Kind);
        var answered = answers.Select(a => a.Question).ToHashSet();
        return
        [
            .. isProfileConfirmed ? [] : (Missing[])[new Missing(MissingKind.Profile)],
            .. isPlanItemOpen ? (Missing[])[new Missing(MissingKind.PlanItem)] : [],
            .. from found in examination.Findings.Index()
               where found.Item.Severity != Severity.Advise
               let kind = kinds.TryGetValue(found.Index, out var done) ? done : (DispositionKind?)null
               where kind is null or DispositionKind.Mended
               select new Missing(kind is null ? MissingKind.Disposition : MissingKind.RevisedFile, found.Index),
            .. from asked in examination.Questions.Index() where !answered.Contains(asked.Index) select new Missing(MissingKind.Answer, asked.Index),
        ];
    }

    /// <summary>What the reviewer still has to do before passing it.</summary>
    public static ImmutableArray<Missing> ToPass(
        ImmutableArray<Disposition> dispositions, ImmutableArray<Ruling> rulings, string policy, string legality)
    {
        var held = rulings.ToDictionary(r => r.Finding, r => r.IsConfirmed);
        return
        [
            .. from disposition in dispositions
               where disposition.Kind != DispositionKind.Mended
               let ruling = held.TryGetValue(disposition.Finding, out var confirmed) ? confirmed : (bool?)null
               where ruling is not true
               select new Missing(ruling is null ? MissingKind.Ruling : MissingKind.Overruled, disposition.Finding),
            .. string.IsNullOrWhiteSpace(policy) ? (Missing[])[new Missing(MissingKind.PolicyOpinion)] : [],
            .. string.IsNullOrWhiteSpace(legality) ? (Missing[])[new Missing(MissingKind.LegalityOpinion)] : [],
        ];
    }

    /// <summary>How long the rest takes, in whole minutes; a rough figure, rather too long than too short.</summary>
    public static int Minutes(ImmutableArray<Missing> missing) => missing.Sum(m => m.Kind switch
    {
        MissingKind.Disposition or MissingKind.Record => 3,
        MissingKind.RevisedFile => 5,
        MissingKind.Answer => 2,
        _ => 1,
    });
}

/// <summary>What is missing.</summary>
public enum MissingKind
{
    /// <summary>The profile is not confirmed.</summary>
    Profile,
    /// <summary>立项 is not chosen, nor said why there is none.</summary>
    PlanItem,
    /// <summary>Nothing was done with a finding.</summary>
    Disposition,
    /// <summary>A finding is said to be mended, and the mended file is not here.</summary>
    RevisedFile,
    /// <summary>A question is not answered.</summary>
    Answer,
    /// <summary>The reviewer has not ruled on a disposition.</summary>
    Ruling,
    /// <summary>The reviewer does not accept a disposition.</summary>
    Overruled,
    /// <summary>政策性审核意见.</summary>
    PolicyOpinion,
    /// <summary>合法合规性审核意见.</summary>
    LegalityOpinion,
    /// <summary>A condition of the ledger, in words.</summary>
    Condition,
    /// <summary>What the records say of the draft weighs, and nothing was said to it.</summary>
    Record,
    /// <summary>Nobody has looked at what the program cannot read.</summary>
    Inspection,
}
