using System.Text.Json;

namespace BurdenCompliance.Rules.Catalog;

/// <summary>A place in the catalog's JSON that knows its path; every wrong read names file, path and value.</summary>
internal sealed class CatalogNode(JsonElement element, string file, string path)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public CatalogException Wrong(string reason) => new(file, path, reason);

    public JsonValueKind Kind => element.ValueKind;

    /// <summary>The JSON as written.</summary>
    public string Raw() => element.GetRawText();

    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    public CatalogNode Get(string name)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("应为对象");
        _read.Add(name);
        return element.TryGetProperty(name, out var value)
            ? new CatalogNode(value, file, $"{path}.{name}")
            : throw Wrong($"缺少“{name}”");
    }

    public CatalogNode? Find(string name) => Has(name) ? Get(name) : null;

    public string Text()
    {
        if (element.ValueKind != JsonValueKind.String) throw Wrong($"应为文字，现为 {element.GetRawText()}");
        try
        {
            return element.GetString() is { Length: > 0 } text ? text : throw Wrong("文字不得为空");
        }
        catch (InvalidOperationException)
        {
            // The JSON parser looks at the UTF-8 of a string only when it is taken.
            throw Wrong("文字不是合法的 UTF-8");
        }
    }

    public int Whole(int low, int high) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) && value >= low && value <= high
            ? value
            : throw Wrong($"应为 {low} 至 {high} 的整数，现为 {element.GetRawText()}");

    public decimal Number(decimal low, decimal high) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) && value >= low && value <= high
            ? value
            : throw Wrong($"应为 {low} 至 {high} 的数，现为 {element.GetRawText()}");

    public bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"应为 true 或 false，现为 {element.GetRawText()}"),
    };

    public IReadOnlyList<CatalogNode> Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Wrong("应为数组");
        return [.. element.EnumerateArray().Select((item, i) => new CatalogNode(item, file, $"{path}[{i}]"))];
    }

    public IReadOnlyList<(string Name, CatalogNode Value)> Members()
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("应为对象");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name)) throw Wrong($"“{member.Name}”重复");
        }

        return [.. element.EnumerateObject().Select(p => (p.Name, new CatalogNode(p.Value, file, $"{path}.{p.Name}")))];
    }

    /// <summary>The items of a list that must not be empty.</summary>
    public IReadOnlyList<CatalogNode> Some() => Items() is { Count: > 0 } items ? items : throw Wrong("不得为空列表");

    /// <summary>One value or a list of values.</summary>
    public IReadOnlyList<string> Texts() => element.ValueKind == JsonValueKind.Array ? [.. Some().Select(i => i.Text())] : [Text()];

    /// <summary>A value of an enumeration, by its kebab-case name.</summary>
    public T Choice<T>(IReadOnlyDictionary<string, T> choices) =>
        choices.TryGetValue(Text(), out var value) ? value : throw Wrong($"“{Text()}”不在 {string.Join('、', choices.Keys)} 之中");

    /// <summary>Fails on a member that nothing read.</summary>
    public void Close()
    {
        if (element.ValueKind != JsonValueKind.Object) return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Add(member.Name)) throw Wrong($"“{member.Name}”重复");
            if (!_read.Contains(member.Name)) throw Wrong($"不认识“{member.Name}”");
        }
    }
}
