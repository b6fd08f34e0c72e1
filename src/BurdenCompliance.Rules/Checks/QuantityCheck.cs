using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>An amount beside a word of a lexicon that lies over (or under) a limit.</summary>
internal sealed class QuantityCheck : LineCheck
{
    /// <summary>Words further from the amount than this do not belong to it.</summary>
    private const int Reach = 48;

    private readonly Lexicons _lexicons;
    private readonly string _dimension;
    private readonly decimal? _over, _under;
    private readonly int[] _beside, _without;
    private readonly bool _sentence;
    private readonly string _role;

    private QuantityCheck(CatalogNode node, Lexicons lexicons)
    {
        _lexicons = lexicons;
        _dimension = node.Get("dimension").Text();
        if (lexicons.AmountWord(_dimension) < 0) throw node.Get("dimension").Wrong($"没有量纲“{_dimension}”");
        _over = node.Find("over")?.Number(0, 1_000_000);
        _under = node.Find("under")?.Number(0, 1_000_000);
        if (_over is null == _under is null) throw node.Wrong("“over”与“under”须有且只有一个");
        _role = node.Get("role").Text();
        _beside = [.. node.Get("beside").Texts().Select(n => WordPattern.LexiconId(node.Get("beside"), n, lexicons))];
        _without = [.. (node.Find("without")?.Texts() ?? []).Select(n => WordPattern.LexiconId(node.Get("without"), n, lexicons))];
        _sentence = node.Find("window")?.Text() == "sentence";
        Needs = new LineNeeds([.. _beside]);
    }

    public override LineNeeds Needs { get; }

    public static ICheck Read(CatalogNode node, Lexicons lexicons) => new QuantityCheck(node, lexicons);

    public override void Find(LineCase here, List<Hit> found)
    {
        foreach (var amount in here.Line.Amounts)
        {
            if (amount.Dimension != _dimension || !(amount.Value > _over || amount.Value < _under)) continue;
            if (Beside(here.Line, amount) is { } hit) found.Add(hit);
        }
    }

    private Hit? Beside(Line line, Amount amount)
    {
        var at = line.Words.AsSpan().BinarySearch(new Word(amount.Start, 0, 0, 0, false), ByStart);
        if (at < 0) return null;
        var clause = line.Clauses[line.Words[at].Clause];
        if (line.Words[at].Denied || clause.Standing is not (Standing.Plain or Standing.Demand)) return null;
        string? beside = null;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(line.Words.Length, at + Reach); i++)
        {
            var word = line.Words[i];
            var there = line.Clauses[word.Clause];
            if (_sentence ? there.Sentence != clause.Sentence : there.Start != clause.Start) continue;
            if (Any(_without, word.Id)) return null;
            if (beside is null && !word.Denied && Any(_beside, word.Id)) beside = line.Text[word.Start..word.End];
        }

        return beside is null ? null : new Hit(
            [line.Passage(clause.Start, clause.End)],
            [new Reason(_role, beside), new Reason("数量", line.Text[amount.Start..amount.End])],
            [("amount", line.Text[amount.Start..amount.End])]);
    }

    private static readonly Comparer<Word> ByStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    private bool Any(int[] lexicons, int word) => Array.Exists(lexicons, l => _lexicons.Has(word, l));
}
