namespace BurdenCompliance.Drafts.Comparison;

/// <summary>A stretch of equal places.</summary>
internal readonly record struct Snake(int Before, int After, int Length);

/// <summary>Finds the middle of a shortest edit by searching from both ends (Myers 1986, linear space), with a bound on the search.</summary>
internal sealed class MiddleSnake(int[] before, int[] after)
{
    private const int MostEdits = 2_000;
    private int[] _forward = [];
    private int[] _backward = [];

    /// <summary>A stretch on a shortest edit path, possibly of no length; null when the ranges differ too much.</summary>
    /// <remarks>Neither range is empty, and they differ at both ends: so both halves are smaller than the whole.</remarks>
    /// <param name="work">Steps still allowed; falls as they are made.</param>
    public Snake? Find(int i, int m, int j, int n, ref long work)
    {
        int height = m - i, width = n - j, delta = height - width;
        var most = Math.Min((height + width + 1) / 2, MostEdits);
        var middle = most + 1;
        if (_forward.Length <= 2 * middle)
            (_forward, _backward) = (new int[2 * middle + 1], new int[2 * middle + 1]);
        (_forward[middle + 1], _backward[middle + 1]) = (0, 0);
        for (var edits = 0; edits <= most; edits++)
        {
            if ((work -= 2 * edits + 1) < 0)
                return null;
            // Only diagonals that cross the field.
            var (lowest, highest) = (-(edits - 2 * Math.Max(0, edits - width)), edits - 2 * Math.Max(0, edits - height));
            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Furthest(_forward, middle, k, edits);
                var y = x - k;
                var start = x;
                while (x < height && y < width && before[i + x] == after[j + y])
                    (x, y) = (x + 1, y + 1);
                work -= x - start;
                _forward[middle + k] = x;
                var opposite = delta - k;
                if ((delta & 1) != 0 && Math.Abs(opposite) < edits && x + _backward[middle + opposite] >= height)
                    return new Snake(i + start, j + start - k, x - start);
            }
            for (var k = lowest; k <= highest; k += 2)
            {
                var x = Furthest(_backward, middle, k, edits);
                var y = x - k;
                var start = x;
                while (x < height && y < width && before[m - 1 - x] == after[n - 1 - y])
                    (x, y) = (x + 1, y + 1);
                work -= x - start;
                _backward[middle + k] = x;
                var opposite = delta - k;
                if ((delta & 1) == 0 && Math.Abs(opposite) <= edits && x + _forward[middle + opposite] >= height)
                    return new Snake(m - x, n - y, x - start);
            }
        }
        return null;
    }

    private static int Furthest(int[] reached, int middle, int k, int edits) =>
        k == -edits || (k != edits && reached[middle + k - 1] < reached[middle + k + 1]) ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
}
