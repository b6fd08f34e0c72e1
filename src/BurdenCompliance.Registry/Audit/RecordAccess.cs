using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BurdenCompliance.Registry;

/// <summary>Writes down that something was looked at or taken away. Events wait at most a second and are written together; a database that is away keeps nobody from reading.</summary>
public sealed class RecordAccess : BackgroundService
{
    private const int MostWaiting = 10_000;
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<Access> _waiting = Channel.CreateBounded<Access>(MostWaiting);
    private readonly Acts _acts;
    private readonly TimeProvider _clock;
    private readonly ILogger<RecordAccess> _log;
    private int _lost;

    internal RecordAccess(Acts acts, TimeProvider clock, ILogger<RecordAccess> log) => (_acts, _clock, _log) = (acts, clock, log);

    /// <summary>Takes an event; returns at once. When thousands wait already, it is counted as lost, and the count is written.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="kind">What they did.</param>
    /// <param name="object">Kind and id, <c>assessment/…</c>.</param>
    public void Add(Actor actor, AccessKind kind, string @object)
    {
        if (!_waiting.Writer.TryWrite(new Access(Moment.Now(_clock), actor, kind, @object)))
            Interlocked.Increment(ref _lost);
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (Take() is { Count: > 0 } rest && await WriteAsync(rest, cancellationToken))
        {
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<Access> held = [];
        try
        {
            while (held.Count > 0 || await _waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Pause, _clock, stoppingToken);
                if (held.Count == 0)
                    held = Take();
                if (await WriteAsync(held, stoppingToken))
                    held = [];
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WriteAsync(held, CancellationToken.None);
        }
    }

    private List<Access> Take()
    {
        var taken = new List<Access>();
        while (taken.Count < MostAtOnce && _waiting.Reader.TryRead(out var access))
            taken.Add(access);
        return taken;
    }

    private async Task<bool> WriteAsync(List<Access> events, CancellationToken cancellation)
    {
        var lost = Interlocked.Exchange(ref _lost, 0);
        try
        {
            return (events.Count == 0 && lost == 0) || await _acts.RunAsync(Actor.System, nameof(RecordAccess), key: null, act =>
            {
                foreach (var e in events)
                    act.RecordFor(e.Actor, e.At, e.Kind.ToString(), e.Object, Act.Done, new { });
                if (lost > 0)
                    act.Record(@object: null, Act.Refused, new { code = "E_LOST", lost });
                return Task.FromResult(true);
            }, cancellation);
        }
        catch (RegistryUnavailableException e)
        {
            Interlocked.Add(ref _lost, lost);
            _log.LogWarning(e, "Access events wait for the database: {Count}", events.Count);
            return false;
        }
    }

    private sealed record Access(DateTimeOffset At, Actor Actor, AccessKind Kind, string Object);
}

/// <summary>Ways of looking at something.</summary>
public enum AccessKind
{
    /// <summary>Seen on screen or over the API.</summary>
    View,
    /// <summary>A file about one thing taken away.</summary>
    Download,
    /// <summary>A list or report taken away.</summary>
    Export,
    /// <summary>A file examined without being stored.</summary>
    Check,
}
