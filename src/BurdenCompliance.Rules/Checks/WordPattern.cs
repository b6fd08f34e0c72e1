using System.Collections.Immutable;
using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>Words of named lexicons that stand together: who, does what, to what, how often, by when.</summary>
internal sealed class WordPattern
{
    private static readonly Dictionary<string, Window> Windows = new(StringComparer.Ordinal)
    {
        ["clause"] = Window.Clause, ["sentence"] = Window.Sentence, ["line"] = Window.Line,
    };

    private static readonly Dictionary<string, Standing> Standings = new(StringComparer.Ordinal)
    {
        ["plain"] = Standing.Plain, ["demand"] = Standing.Demand, ["prohibition"] = Standing.Prohibition, ["narration"] = Standing.Narration,
        ["quotation"] = Standing.Quotation, ["definition"] = Standing.Definition, ["statutory"] = Standing.Statutory,
        ["self-binding"] = Standing.SelfBinding, ["exempt"] = Standing.Exempt,
    };

    /// <summary>Words further from the anchor than this do not belong to it; keeps a hostile sentence linear.</summary>
    private const int Reach = 48;

    private readonly ImmutableArray<Slot> _slots;
    private readonly int _anchor;
    private readonly LexiconGroup? _without;
    private readonly ImmutableArray<Standing> _standings;
    private readonly Window _window;
    private readonly bool _ordered;
    private readonly int _gap;

    private WordPattern(CatalogNode node, Lexicons lexicons)
    {
        _window = node.Find("window")?.Choice(Windows) ?? Window.Clause;
        _ordered = node.Find("ordered")?.Flag() ?? false;
        _gap = node.Find("gap")?.Whole(0, 200) ?? 200;
        _without = node.Find("without") is { } without ? Group(without, lexicons) : null;
        _standings = node.Find("standings") is { } allowed ? [.. allowed.Items().Select(i => i.Choice(Standings))] : [Standing.Plain, Standing.Demand];
        _slots = [.. node.Get("slots").Items().Select(item => Slot.Read(item, lexicons))];
        if (_slots.IsEmpty) throw node.Get("slots").Wrong("至少要有一个槽");
        _anchor = Math.Max(0, _slots.IndexOf(_slots.FirstOrDefault(s => s.Anchor) ?? _slots[0]));
        if (_slots[_anchor].Optional) throw node.Get("slots").Wrong("中心槽不得为可选");
        node.Close();
    }

    private enum Window { Clause, Sentence, Line }

    public static WordPattern Read(CatalogNode node, Lexicons lexicons) => new(node, lexicons);

    public static int LexiconId(CatalogNode node, string name, Lexicons lexicons) =>
        lexicons.Id(name) is >= 0 and var id ? id : throw node.Wrong($"没有词库“{name}”");

    /// <summary>The lexicons that a list of names means.</summary>
    public static LexiconGroup Group(CatalogNode names, Lexicons lexicons) => new(lexicons, [.. names.Texts().Select(name => LexiconId(names, name, lexicons))]);

    /// <summary>Lexicons of the anchor; a line without a word of them has nothing for the pattern.</summary>
    public ImmutableArray<int> Anchors => _slots[_anchor].Group.Ids;

    /// <summary>Adds every place of the pattern in a line, by start; one for a stretch of clauses.</summary>
    public void Find(Line line, List<Hit> found)
    {
        if (!Possible(line)) return;
        var covered = -1;
        for (var at = 0; at < line.Words.Length; at++)
        {
            ref readonly var word = ref line.Words.ItemRef(at);
            if (word.Denied || word.Clause <= covered || !_slots[_anchor].Group.Takes(word.Id)) continue;
            if (!_standings.Contains(line.Clauses[word.Clause].Standing)) continue;
            if (Match(line, at) is not { } match) continue;
            covered = match.LastClause;
            found.Add(match.Hit);
        }
    }

    /// <summary>Every slot that must be filled in the line can be.</summary>
    private bool Possible(Line line)
    {
        foreach (var slot in _slots)
        {
            if (!slot.Optional && !slot.Heading && !slot.Group.In(line)) return false;
        }

        return true;
    }

    private (Hit Hit, int LastClause)? Match(Line line, int anchor)
    {
        var (from, to) = Range(line, anchor);
        for (var i = from; _without is not null && i < to; i++)
        {
            if (_without.Takes(line.Words[i].Id)) return null;
        }

        var why = ImmutableArray.CreateBuilder<Reason>(_slots.Length);
        int firstClause = line.Words[anchor].Clause, lastClause = firstClause;
        for (var s = 0; s < _slots.Length; s++)
        {
            var slot = _slots[s];
            var found = s == _anchor ? anchor : Nearest(line, slot, anchor, from, to, s.CompareTo(_anchor));
            if (found >= 0)
            {
                var word = line.Words[found];
                (firstClause, lastClause) = (Math.Min(firstClause, word.Clause), Math.Max(lastClause, word.Clause));
                why.Add(new Reason(slot.Role, line.Text[word.Start..word.End]));
            }
            else if (slot.Heading && InHeading(line, slot) is { } heading) why.Add(new Reason(slot.Role, heading));
            else if (!slot.Optional) return null;
        }

        var passage = line.Passage(line.Clauses[firstClause].Start, line.Clauses[lastClause].End);
        return (new Hit([passage], why.DrainToImmutable(), []) { Run = new ClauseRun(firstClause, lastClause + 1) }, lastClause);
    }

    private int Nearest(Line line, Slot slot, int anchor, int from, int to, int side)
    {
        var best = -1;
        var near = int.MaxValue;
        for (var i = from; i < to; i++)
        {
            var word = line.Words[i];
            if (i == anchor || word.Denied || !slot.Group.Takes(word.Id)) continue;
            if (_ordered && (side < 0 ? word.End > line.Words[anchor].Start : word.Start < line.Words[anchor].End)) continue;
            var distance = word.Start >= line.Words[anchor].End ? word.Start - line.Words[anchor].End : Math.Max(0, line.Words[anchor].Start - word.End);
            if (distance > _gap || distance >= near) continue;
            (best, near) = (i, distance);
        }

        return best;
    }

    private string? InHeading(Line line, Slot slot)
    {
        if (line.Headings.IsEmpty) return null;
        var heading = line.Headings[^1];
        foreach (var word in heading.Words)
        {
            if (slot.Group.Takes(word.Id)) return heading.Text[word.Start..word.End];
        }

        return null;
    }

    /// <summary>The words of the anchor's window, no further than <see cref="Reach"/> to either side.</summary>
    private (int From, int To) Range(Line line, int anchor)
    {
        int from = anchor, to = anchor + 1;
        while (from > 0 && anchor - from < Reach && Together(line, line.Words[from - 1].Clause, line.Words[anchor].Clause)) from--;
        while (to < line.Words.Length && to - anchor < Reach && Together(line, line.Words[to].Clause, line.Words[anchor].Clause)) to++;
        return (from, to);
    }

    private bool Together(Line line, int clause, int anchor) => _window switch
    {
        Window.Clause => clause == anchor,
        Window.Sentence => line.Clauses[clause].Sentence == line.Clauses[anchor].Sentence,
        _ => true,
    };

    private sealed record Slot(string Role, LexiconGroup Group, bool Optional, bool Anchor, bool Heading)
    {
        public static Slot Read(CatalogNode node, Lexicons lexicons)
        {
            var lexicon = node.Get("lexicon");
            var slot = new Slot(
                node.Get("role").Text(),
                WordPattern.Group(lexicon, lexicons),
                node.Find("optional")?.Flag() ?? false,
                node.Find("anchor")?.Flag() ?? false,
                node.Find("heading")?.Flag() ?? false);
            node.Close();
            return slot;
        }
    }
}
