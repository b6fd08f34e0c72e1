using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Calendar;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;
using BurdenCompliance.Rules.Scoring;

namespace BurdenCompliance.Rules.Checks;

/// <summary>All checks of single lines in one pass over a draft: a line calls only those that its words, or its scored runs, give cause for.</summary>
/// <remarks>So the cost of a draft hardly grows with the number of rules.</remarks>
internal sealed class LinePass
{
    /// <summary>Lines that one processor takes at a time.</summary>
    private const int Portion = 16;

    /// <summary>Where the scorer listens.</summary>
    private static readonly ImmutableArray<Element> Heard =
        [Element.Title, Element.Body, Element.TableCell, Element.AttachmentBody, Element.Heading1, Element.Heading2, Element.Heading3];

    private readonly ImmutableArray<(RuleScope Scope, LineCheck Check)> _checks;
    private readonly ulong[][] _byLexicon;
    private readonly Dictionary<string, ulong[]> _byClause = new(StringComparer.Ordinal);
    private readonly Scorer? _scorer;
    private readonly ScorerLimits? _limits;
    private readonly int _width;
    private readonly ConcurrentBag<LineCase> _desks = [];

    /// <param name="checks">Each with the documents and elements it speaks of.</param>
    public LinePass(IEnumerable<(RuleScope Scope, LineCheck Check)> checks, int lexicons, Scorer? scorer, ScorerLimits? limits)
    {
        (_scorer, _limits) = (scorer, limits);
        _checks = [.. checks];
        _width = (_checks.Length + 63) / 64;
        _byLexicon = new ulong[lexicons][];
        for (var i = 0; i < _checks.Length; i++)
        {
            var needs = _checks[i].Check.Needs;
            foreach (var lexicon in needs.Lexicons) Set(_byLexicon[lexicon] ??= new ulong[_width], i);
            if (needs.Scored is not { } clause) continue;
            if (!_byClause.TryGetValue(clause, out var set)) _byClause[clause] = set = new ulong[_width];
            Set(set, i);
        }
    }

    /// <summary>What each check finds, in document order.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between two portions.</exception>
    public Dictionary<LineCheck, List<Hit>> Run(ImmutableArray<Line> lines, DraftProfile profile, bool isSentence, CancellationToken cancellation)
    {
        var active = new ulong[_width];
        for (var i = 0; i < _checks.Length; i++)
        {
            if (_checks[i].Scope.Covers(profile)) Set(active, i);
        }

        var issued = DocumentDate.Of(lines);
        var portions = new List<(int Check, Hit Hit)>[(lines.Length + Portion - 1) / Portion];
        void One(int portion, LineCase here) =>
            portions[portion] = Read(lines, portion * Portion, Math.Min(lines.Length, (portion + 1) * Portion), active, here);
        if (lines.Length < DraftLines.Many)
        {
            var here = Desk(profile, issued, isSentence);
            for (var i = 0; i < portions.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                One(i, here);
            }

            Leave(here);
        }
        else
        {
            Parallel.For(0, portions.Length, new ParallelOptions { CancellationToken = cancellation }, () => Desk(profile, issued, isSentence), (i, _, here) =>
            {
                One(i, here);
                return here;
            }, Leave);
        }

        return Gather(portions);
    }

    /// <summary>A desk that stands ready, or a new one: its sheet is the dear part.</summary>
    private LineCase Desk(DraftProfile profile, DateOnly? issued, bool isSentence)
    {
        if (!_desks.TryTake(out var desk)) desk = new LineCase(_scorer, _limits);
        desk.Seat(profile, issued, isSentence);
        return desk;
    }

    private void Leave(LineCase desk) => _desks.Add(desk);

    private Dictionary<LineCheck, List<Hit>> Gather(List<(int Check, Hit Hit)>[] portions)
    {
        var found = new Dictionary<LineCheck, List<Hit>>();
        foreach (var (check, hit) in portions.SelectMany(p => p))
        {
            if (!found.TryGetValue(_checks[check].Check, out var hits)) found[_checks[check].Check] = hits = [];
            hits.Add(hit);
        }

        return found;
    }

    private List<(int Check, Hit Hit)> Read(ImmutableArray<Line> lines, int from, int to, ulong[] active, LineCase here)
    {
        var found = new List<(int, Hit)>();
        var hits = new List<Hit>();
        var called = new ulong[_width];
        for (var at = from; at < to; at++)
        {
            var line = lines[at];
            var element = line.Paragraph.Element;
            // A sentence on its own is scored whole; the heading above it is no part of it.
            here.Open(line, here.IsSentence ? at == lines.Length - 1 : Heard.Contains(element));
            Call(here, active, called);
            for (var word = 0; word < called.Length; word++)
            {
                for (var left = called[word]; left != 0; left &= left - 1)
                {
                    var index = (word << 6) + BitOperations.TrailingZeroCount(left);
                    var (scope, check) = _checks[index];
                    if (!scope.Elements.Contains(element)) continue;
                    hits.Clear();
                    check.Find(here, hits);
                    foreach (var hit in hits) found.Add((index, hit));
                }
            }
        }

        return found;
    }

    /// <summary>The checks that the line's lexicons and scored runs give cause for.</summary>
    private void Call(LineCase here, ulong[] active, ulong[] called)
    {
        Array.Clear(called);
        var held = here.Line.Lexicons;
        for (var word = 0; word < held.Length; word++)
        {
            for (var left = held[word]; left != 0; left &= left - 1) Join(_byLexicon[(word << 6) + BitOperations.TrailingZeroCount(left)], called);
        }

        foreach (var run in here.Scored) Join(_byClause.GetValueOrDefault(run.Regulation), called);
        for (var word = 0; word < called.Length; word++) called[word] &= active[word];
    }

    private static void Join(ulong[]? more, ulong[] called)
    {
        if (more is null) return;
        for (var i = 0; i < called.Length; i++) called[i] |= more[i];
    }

    private static void Set(ulong[] set, int index) => set[index >> 6] |= 1UL << (index & 63);
}
