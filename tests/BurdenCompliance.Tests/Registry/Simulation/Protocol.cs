using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry.Simulation;

/// <summary>The order in which an act of the registry does things; or, planted, an order that is wrong.</summary>
internal enum Protocol
{
    Right,
    /// <summary>The ceiling is looked at without holding it.</summary>
    CountThenInsert,
    /// <summary>The number is taken for good before the act is.</summary>
    NumberOutside,
    /// <summary>The key is looked for and not claimed.</summary>
    KeyNotClaimed,
    /// <summary>The state is looked at without holding the row.</summary>
    StateNotHeld,
    /// <summary>The client is told before the commit.</summary>
    ToldTooEarly,
    /// <summary>The audit is written by another transaction.</summary>
    AuditApart,
}

internal static class ProtocolSteps
{
    /// <summary>The steps of a request. Null gives others a turn; a name waits for that row and holds it.</summary>
    public static IEnumerable<string?> Of(Protocol protocol, Transaction running)
    {
        var (database, request) = (running.Database, running.Request);
        yield return protocol == Protocol.KeyNotClaimed ? null : $"key {request.Key}";
        if (database.Keys.TryGetValue(request.Key, out var first))
        {
            running.Tell(first);
            yield break;
        }
        foreach (var step in request.Assessment is { } assessment ? Decide(protocol, running, assessment) : Enter(protocol, running))
            yield return step;
    }

    private static IEnumerable<string?> Enter(Protocol protocol, Transaction running)
    {
        var (database, key) = (running.Database, running.Request.Key);
        yield return protocol == Protocol.CountThenInsert ? null : "quota";
        if (database.Used >= Database.Ceiling)
        {
            running.Tell(0);
            yield break;
        }
        running.Change(() => database.Used++);
        yield return null;
        int number;
        if (protocol == Protocol.NumberOutside)
        {
            number = database.Next++;
        }
        else
        {
            yield return "series";
            number = database.Next;
            running.Change(() => database.Next = number + 1);
        }
        running.Change(() => database.Entries.Add((key, number)));
        foreach (var step in End(protocol, running, number))
            yield return step;
    }

    private static IEnumerable<string?> Decide(Protocol protocol, Transaction running, int assessment)
    {
        var (database, request) = (running.Database, running.Request);
        yield return protocol == Protocol.StateNotHeld ? null : $"assessment {assessment}";
        if (AssessmentWay.To(database.Assessments[assessment], request.Act, Post.Reviewer) is not { } next)
        {
            running.Tell(0);
            yield break;
        }
        yield return null;
        running.Change(() => database.Assessments[assessment] = next);
        running.Change(() => database.Decisions.Add((assessment, request.Key)));
        foreach (var step in End(protocol, running, 1))
            yield return step;
    }

    private static IEnumerable<string?> End(Protocol protocol, Transaction running, int answer)
    {
        var (database, key) = (running.Database, running.Request.Key);
        running.Change(() => database.Keys[key] = answer);
        if (protocol == Protocol.AuditApart)
            database.Audit.Add(key);
        else
            running.Change(() => database.Audit.Add(key));
        if (protocol == Protocol.ToldTooEarly)
            running.Tell(answer);
        yield return null;
        running.Tell(answer);
    }
}
