using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>What of an assessment is in force, read inside an act or for a page.</summary>
internal static class CaseParts
{
    public static async Task<ImmutableArray<Disposition>> DispositionsAsync(RegistryDbContext context, Guid id, int version, CancellationToken cancellation) =>
    [
        .. (await context.Set<DispositionRow>().Where(d => d.AssessmentId == id && d.Version == version).OrderBy(d => d.Seq).ToListAsync(cancellation))
            .GroupBy(d => d.Finding).OrderBy(g => g.Key).Select(g => g.Last())
            .Select(d => new Disposition(d.Finding, d.Kind, d.Basis, d.Reason, d.IsCarried, d.PersonName, d.At)),
    ];

    public static async Task<ImmutableArray<Answer>> AnswersAsync(RegistryDbContext context, Guid id, int version, CancellationToken cancellation) =>
    [
        .. (await context.Set<AnswerRow>().Where(a => a.AssessmentId == id && a.Version == version).OrderBy(a => a.Seq).ToListAsync(cancellation))
            .GroupBy(a => a.Question).OrderBy(g => g.Key).Select(g => g.Last())
            .Select(a => new Answer(a.Question, a.Words, a.PersonName, a.At)),
    ];

    /// <summary>A ruling falls when its disposition changes after it.</summary>
    public static async Task<ImmutableArray<Ruling>> RulingsAsync(
        RegistryDbContext context, Guid id, int version, ImmutableArray<Disposition> dispositions, CancellationToken cancellation)
    {
        var since = dispositions.ToDictionary(d => d.Finding, d => d.At);
        return
        [
            .. (await context.Set<RulingRow>().Where(r => r.AssessmentId == id && r.Version == version).OrderBy(r => r.Seq).ToListAsync(cancellation))
                .GroupBy(r => r.Finding).OrderBy(g => g.Key).Select(g => g.Last())
                .Where(r => since.TryGetValue(r.Finding, out var at) && r.At >= at)
                .Select(r => new Ruling(r.Finding, r.IsConfirmed, r.Reason, r.PersonName, r.At)),
        ];
    }
}
