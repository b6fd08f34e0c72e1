using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry.Simulation;

/// <summary>What is committed. Changed by <see cref="Transaction.Commit"/> only, all of a transaction at once.</summary>
internal sealed class Database
{
    public const int Ceiling = 12;

    public int Used { get; set; }
    public int Next { get; set; } = 1;
    public List<(string Key, int Number)> Entries { get; } = [];
    public Dictionary<string, int> Keys { get; } = new(StringComparer.Ordinal);
    public Dictionary<int, AssessmentState> Assessments { get; } = [];
    public List<(int Assessment, string Key)> Decisions { get; } = [];
    public List<string> Audit { get; } = [];

    /// <summary>Rows held until the end of a transaction, by name.</summary>
    public Dictionary<string, Transaction> Locks { get; } = new(StringComparer.Ordinal);
}

/// <summary>One act under way: steps that others' steps may come between, and changes that nobody sees before the commit.</summary>
internal sealed class Transaction(Database database, Request request, Func<Transaction, IEnumerable<string?>> act)
{
    private readonly List<Action> _changes = [];
    private IEnumerator<string?>? _steps;
    private string? _wanted;

    public Database Database { get; } = database;
    public Request Request { get; } = request;

    /// <summary>What the client will be told: a number, 0 for refused; null while it runs.</summary>
    public int? Answer { get; private set; }

    public void Change(Action change) => _changes.Add(change);

    public void Tell(int answer) => Answer = answer;

    /// <summary>One step, unless a row it wants is held by another.</summary>
    /// <returns>False when it came to its end and is committed.</returns>
    public bool Step()
    {
        _steps ??= act(this).GetEnumerator();
        if (_wanted is not null)
        {
            if (Database.Locks.TryGetValue(_wanted, out var holder) && holder != this)
                return true;
            Database.Locks[_wanted] = this;
            _wanted = null;
        }
        if (_steps.MoveNext())
        {
            _wanted = _steps.Current;
            return true;
        }
        Commit();
        return false;
    }

    /// <summary>What the server does for a client that is gone, or a process that died.</summary>
    public void RollBack()
    {
        foreach (var (row, _) in Database.Locks.Where(l => l.Value == this).ToList())
            Database.Locks.Remove(row);
    }

    private void Commit()
    {
        _changes.ForEach(change => change());
        RollBack();
    }
}

/// <summary>What a client wants, the same in each try.</summary>
/// <param name="Assessment">To be decided on, or null for an entry of the ledger.</param>
/// <param name="Act">How.</param>
internal sealed record Request(string Key, int? Assessment, WayAct Act);
