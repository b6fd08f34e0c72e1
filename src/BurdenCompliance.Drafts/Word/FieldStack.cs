namespace BurdenCompliance.Drafts.Word;

/// <summary>Fields open at a place: text is shown only where every one of them is in its result.</summary>
internal sealed class FieldStack
{
    private readonly List<(int Ordinal, bool Code)> _open = [];
    private int _codes;

    /// <summary>Whether the place belongs to some field's code.</summary>
    public bool InCode => _codes > 0;

    /// <param name="ordinal">Count of the field in its story.</param>
    /// <param name="whole">The field never ends: all of it counts as result, so that no text is lost.</param>
    public void Begin(int ordinal, bool whole)
    {
        _open.Add((ordinal, !whole));
        _codes += whole ? 0 : 1;
    }

    public void Separate()
    {
        if (_open.Count == 0 || !_open[^1].Code)
            return;
        _open[^1] = (_open[^1].Ordinal, false);
        _codes--;
    }

    public void End()
    {
        Separate();
        if (_open.Count > 0)
            _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Fields whose code never ended.</summary>
    public IEnumerable<int> Unfinished => _open.Where(open => open.Code).Select(open => open.Ordinal);
}
