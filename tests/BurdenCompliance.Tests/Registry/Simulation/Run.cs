using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry.Simulation;

/// <summary>Clients, crashes, lost answers and repeats in an order that a seed decides; then the invariants.</summary>
internal sealed class Run
{
    private const int Wishes = 24;
    private const int MostSteps = 4_000;

    private readonly Random _chance;
    private readonly Protocol _protocol;
    private readonly Database _database = new();
    private readonly List<Transaction> _running = [];
    private readonly List<Request> _waiting = [];
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);
    private readonly List<string> _flaws = [];

    private Run(int seed, Protocol protocol) => (_chance, _protocol) = (new Random(seed), protocol);

    /// <summary>What does not hold; empty when all does.</summary>
    public static IReadOnlyList<string> Flaws(int seed, Protocol protocol)
    {
        var run = new Run(seed, protocol);
        run.Wish();
        run.Play();
        run.Check();
        return run._flaws;
    }

    private void Wish()
    {
        for (var n = 0; n < Wishes; n++)
        {
            int? assessment = n % 3 == 2 ? n / 6 : null;
            if (assessment is { } a)
                _database.Assessments[a] = AssessmentState.Review;
            _waiting.Add(new Request($"k{n}", assessment, n % 2 == 0 ? WayAct.Pass : WayAct.Return));
        }
    }

    private void Play()
    {
        for (var step = 0; _waiting.Count + _running.Count > 0; step++)
        {
            if (step > MostSteps)
            {
                _flaws.Add("it does not come to an end");
                return;
            }
            // Towards the end nothing breaks any more, so that every wish is answered.
            var isStormy = step < MostSteps / 4;
            if (isStormy && _chance.Next(60) == 0)
                Crash();
            if (_waiting.Count > 0 && (_running.Count == 0 || _chance.Next(3) == 0))
                Begin(isStormy);
            else if (_running.Count > 0)
                Advance(_running[_chance.Next(_running.Count)], isStormy);
        }
    }

    private void Begin(bool isStormy)
    {
        var request = _waiting[_chance.Next(_waiting.Count)];
        _running.Add(new Transaction(_database, request, running => ProtocolSteps.Of(_protocol, running)));
        // A client that does not know whether it was heard sends the same again beside the first.
        if (!isStormy || _chance.Next(4) > 0)
            _waiting.Remove(request);
    }

    private void Advance(Transaction transaction, bool isStormy)
    {
        var goesOn = transaction.Step();
        if (_protocol == Protocol.ToldTooEarly && transaction.Answer is { } early)
            Hear(transaction.Request, early);
        if (goesOn)
            return;
        _running.Remove(transaction);
        // The answer is lost on its way: asked again under the same key.
        if (isStormy && _chance.Next(4) == 0)
            _waiting.Add(transaction.Request);
        else
            Hear(transaction.Request, transaction.Answer!.Value);
    }

    private void Hear(Request request, int answer)
    {
        if (answer > 0 && !_told.TryAdd(request.Key, answer) && _told[request.Key] != answer)
            _flaws.Add($"{request.Key} was told {_told[request.Key]} and {answer}");
    }

    // Process or server dies: what was not committed never was, and every client asks again.
    private void Crash()
    {
        foreach (var transaction in _running)
        {
            transaction.RollBack();
            if (!_told.ContainsKey(transaction.Request.Key))
                _waiting.Add(transaction.Request);
        }
        _running.Clear();
    }

    private void Check()
    {
        var done = _database.Entries.Select(e => e.Key).Concat(_database.Decisions.Select(d => d.Key)).ToList();
        Must(_told.Keys.All(done.Contains), "I1 told and not there");
        Must(done.Distinct(StringComparer.Ordinal).Count() == done.Count, "I2 done twice");
        Must(_database.Entries.Select(e => e.Number).Order().SequenceEqual(Enumerable.Range(1, _database.Entries.Count)), "I3 numbers");
        Must(_database.Used <= Database.Ceiling, "I4 over the ceiling");
        Must(_database.Used == _database.Entries.Count, "I5 total");
        Must(_database.Decisions.GroupBy(d => d.Assessment).All(g => g.Count() == 1), "I6 decided twice");
        Must(_database.Audit.Order(StringComparer.Ordinal).SequenceEqual(done.Order(StringComparer.Ordinal)), "I7 audit");
    }

    private void Must(bool holds, string what)
    {
        if (!holds)
            _flaws.Add(what);
    }
}
