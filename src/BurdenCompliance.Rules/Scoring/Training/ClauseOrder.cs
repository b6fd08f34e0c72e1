namespace BurdenCompliance.Rules.Scoring.Training;

/// <summary>Orders clause ids by number: 3.4 before 3.10.</summary>
internal sealed class ClauseOrder : IComparer<string>
{
    public static readonly ClauseOrder Instance = new();

    public int Compare(string? x, string? y) => Key(x!).CompareTo(Key(y!));

    private static int Key(string clause)
    {
        var dot = clause.IndexOf('.', StringComparison.Ordinal);
        return (int.Parse(clause.AsSpan(0, dot)) * 1000) + int.Parse(clause.AsSpan(dot + 1));
    }
}
