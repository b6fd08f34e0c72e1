using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>Reads lexicons and resolves their references: an entry “@name” stands for all words of that lexicon.</summary>
internal sealed class LexiconReader
{
    private readonly Dictionary<string, (CatalogNode Node, IReadOnlyList<CatalogNode> Entries)> _raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _done = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public static (Lexicons Lexicons, AmountReader Amounts) Read(CatalogNode root)
    {
        var reader = new LexiconReader();
        foreach (var (name, node) in root.Get("lexicons").Members()) reader._raw[name] = (node, node.Items());
        foreach (var name in reader._raw.Keys) reader.Resolve(name);
        var units = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        foreach (var (dimension, node) in root.Get("units").Members())
        {
            var name = Lexicons.AmountPrefix + dimension;
            reader._done[name] = [name];
            foreach (var (unit, factor) in node.Members()) units[unit] = (dimension, factor.Number(0.0001m, 1_000_000));
        }

        var blind = (root.Find("scorer")?.Find("blindTo")?.Items() ?? []).Select(n => reader._done.ContainsKey(n.Text()) ? n.Text() : throw n.Wrong($"没有词库“{n.Text()}”"));
        return (new Lexicons(reader._done, blind.ToHashSet(StringComparer.Ordinal)), new AmountReader(units));
    }

    private IReadOnlyList<string> Resolve(string name)
    {
        if (_done.TryGetValue(name, out var words)) return words;
        var (node, entries) = _raw[name];
        if (!_open.Add(name)) throw node.Wrong($"词库“{name}”循环引用");
        var all = new List<string>();
        foreach (var entry in entries)
        {
            var text = entry.Text();
            if (text[0] != '@') all.Add(text);
            else if (_raw.ContainsKey(text[1..])) all.AddRange(Resolve(text[1..]));
            else throw entry.Wrong($"没有词库“{text[1..]}”");
        }

        _open.Remove(name);
        return _done[name] = all.Count > 0 ? all : throw node.Wrong("词库不得为空");
    }
}
