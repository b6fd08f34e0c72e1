using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>An act under way, inside its one transaction.</summary>
internal sealed class Act(RegistryDbContext context, DateTimeOffset now, Actor actor, string name, IdempotencyKey? key, CancellationToken cancellation)
{
    /// <summary>Outcomes of audit rows.</summary>
    public const string Done = "done";
    /// <summary>Somebody was told no.</summary>
    public const string Refused = "refused";

    // Read by people on the audit page; never put into HTML unescaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<AuditEventRow> _rows = [];

    public RegistryDbContext Context { get; } = context;
    /// <summary>One instant for all of the act, whole microseconds.</summary>
    public DateTimeOffset Now { get; } = now;
    public Actor Actor { get; } = actor;
    public bool IsRefused { get; private set; }

    /// <summary>Adds an audit row, written just before the commit.</summary>
    /// <param name="object">Kind and id (<c>assessment/…</c>), or null.</param>
    /// <param name="outcome"><see cref="Done"/>, <see cref="Refused"/> or <c>repeated</c>.</param>
    /// <param name="details">Becomes a JSON object; never words of a draft, never a secret.</param>
    public void Record(string? @object, string outcome, object details) => RecordFor(Actor, Now, name, @object, outcome, details);

    /// <summary>Adds an audit row of another name or person: what follows from the act, or what waited to be written.</summary>
    public void RecordFor(Actor actor, DateTimeOffset at, string act, string? @object, string outcome, object details) => _rows.Add(new AuditEventRow
    {
        At = at,
        Actor = actor.Account,
        PersonId = actor.PersonId == Guid.Empty ? null : actor.PersonId,
        OfficeId = actor.OfficeId == Guid.Empty ? null : actor.OfficeId,
        Address = actor.Address,
        Act = act,
        Object = @object,
        Outcome = outcome,
        Correlation = actor.Correlation,
        Details = JsonSerializer.Serialize(details, Readable),
    });

    /// <summary>Takes back every change of this act; what stays is one audit row that says no.</summary>
    /// <param name="object">Kind and id, or null.</param>
    /// <param name="code">Why, <c>E_…</c>.</param>
    public void Refuse(string? @object, string code)
    {
        IsRefused = true;
        _rows.Clear();
        Record(@object, Refused, new { code });
    }

    /// <summary>Claims the idempotency key for <paramref name="object"/>. Waits while another request with the same key is under way.</summary>
    /// <returns>Null when this request is the first, else the object of the first one: answer with it and change nothing.</returns>
    /// <exception cref="KeyUsedOtherwiseException">The first request asked for something else.</exception>
    public async Task<Guid?> FirstObjectAsync(Guid @object)
    {
        if (key is null)
            return null;
        var isFirst = await Context.Database.ExecuteSqlAsync($"""
            INSERT INTO registry.idempotency_key (actor, act, key, request_sha256, object_id, at)
            VALUES ({Actor.Account}, {name}, {key.Value}, {key.RequestSha256}, {@object}, {Now})
            ON CONFLICT DO NOTHING
            """, cancellation) == 1;
        if (isFirst)
            return null;
        var first = await Context.IdempotencyKeys.SingleAsync(k => k.Actor == Actor.Account && k.Act == name && k.Key == key.Value, cancellation);
        return string.Equals(first.RequestSha256, key.RequestSha256, StringComparison.Ordinal)
            ? first.ObjectId : throw new KeyUsedOtherwiseException();
    }

    /// <summary>Writes the recorded rows; called once, last.</summary>
    public Task WriteAuditAsync(CancellationToken within)
    {
        Context.AddRange(_rows);
        return Context.SaveChangesAsync(within);
    }
}
