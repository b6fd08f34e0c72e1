namespace BurdenCompliance.Drafts.Comparison;

/// <summary>Pairs what two sequences have in common, in order: by what occurs once in both, then by the shortest edit.</summary>
/// <remarks>Space is linear. Work is bounded: past the bound what is left counts as different, which is true enough of texts that differ so much.</remarks>
internal sealed class Alignment
{
    private const long MostWork = 40_000_000;
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly List<(int Before, int After)> _pairs = [];
    private readonly Stack<(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd)> _open = new();
    private readonly MiddleSnake _snake;
    private long _work = MostWork;

    private Alignment(int[] before, int[] after)
    {
        (_before, _after) = (before, after);
        _snake = new MiddleSnake(before, after);
    }

    /// <summary>Places that hold the same, rising in both.</summary>
    public static List<(int Before, int After)> Of(int[] before, int[] after)
    {
        var alignment = new Alignment(before, after);
        alignment._open.Push((0, before.Length, 0, after.Length));
        while (alignment._open.TryPop(out var range))
            alignment.Align(range.BeforeStart, range.BeforeEnd, range.AfterStart, range.AfterEnd);
        alignment._pairs.Sort();
        return alignment._pairs;
    }

    private void Align(int i, int m, int j, int n)
    {
        while (i < m && j < n && _before[i] == _after[j])
            _pairs.Add((i++, j++));
        while (i < m && j < n && _before[m - 1] == _after[n - 1])
            _pairs.Add((--m, --n));
        _work -= m - i + (n - j);
        if (i == m || j == n || _work < 0 || Anchor(i, m, j, n))
            return;
        if (_snake.Find(i, m, j, n, ref _work) is not { } snake)
            return;
        for (var step = 0; step < snake.Length; step++)
            _pairs.Add((snake.Before + step, snake.After + step));
        _open.Push((i, snake.Before, j, snake.After));
        _open.Push((snake.Before + snake.Length, m, snake.After + snake.Length, n));
    }

    // What occurs once in both ranges, as far as it rises in both, parts the ranges.
    private bool Anchor(int i, int m, int j, int n)
    {
        var places = new Dictionary<int, (int Before, int After)>();
        for (var at = i; at < m; at++)
            places[_before[at]] = places.ContainsKey(_before[at]) ? (-1, -1) : (at, -1);
        for (var at = j; at < n; at++)
            if (places.TryGetValue(_after[at], out var place) && place.Before >= 0)
                places[_after[at]] = place.After < 0 ? (place.Before, at) : (-1, -1);
        var rising = Rising([.. places.Values.Where(place => place is { Before: >= 0, After: >= 0 }).Order()]);
        foreach (var (before, after) in rising)
        {
            _pairs.Add((before, after));
            _open.Push((i, before, j, after));
            (i, j) = (before + 1, after + 1);
        }
        if (rising.Count > 0)
            _open.Push((i, m, j, n));
        return rising.Count > 0;
    }

    // The longest sequence of places that rises in the later draft too (patience sorting).
    private static List<(int Before, int After)> Rising((int Before, int After)[] places)
    {
        var (tops, last) = (new List<int>(), new int[places.Length]);
        for (var at = 0; at < places.Length; at++)
        {
            int low = 0, high = tops.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (places[tops[middle]].After < places[at].After)
                    low = middle + 1;
                else
                    high = middle;
            }
            last[at] = low > 0 ? tops[low - 1] : -1;
            if (low == tops.Count)
                tops.Add(at);
            else
                tops[low] = at;
        }
        var rising = new List<(int, int)>();
        for (var at = tops.Count > 0 ? tops[^1] : -1; at >= 0; at = last[at])
            rising.Add(places[at]);
        rising.Reverse();
        return rising;
    }
}
