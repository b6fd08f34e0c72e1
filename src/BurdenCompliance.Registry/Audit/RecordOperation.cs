using System.Text.Json;
using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>Writes down what the operator did with the command beside the site: verify, back up, restore.</summary>
public static class RecordOperation
{
    /// <summary>Writes one audit event.</summary>
    /// <param name="connectionString">Npgsql connection string of a role that may write the audit.</param>
    /// <param name="name">Of the operation, such as <c>VerifyAudit</c> or <c>BackUp</c>.</param>
    /// <param name="isDone">False when it found something wrong or failed.</param>
    /// <param name="details">Becomes a JSON object; no secret.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when this role may not write the audit, or the database is away.</returns>
    public static async Task<bool> RunAsync(
        string connectionString, string name, bool isDone, object details, TimeProvider clock, CancellationToken cancellation = default)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            // Number and hashes are the database's to give.
            await using var command = source.CreateCommand("""
                INSERT INTO registry.audit_event (seq, at, actor, act, outcome, details, algorithm, previous, hash) VALUES (0, $1, 'operator', $2, $3, $4::json, '', '', '')
                """);
            foreach (var value in new object[] { Moment.Now(clock), name, isDone ? Act.Done : Act.Refused, JsonSerializer.Serialize(details) })
                command.Parameters.AddWithValue(value);
            return await command.ExecuteNonQueryAsync(cancellation) == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
