using System.Collections.Immutable;
using System.Text.Json;

namespace BurdenCompliance.Registry;

/// <summary>Holds the file that is to go out against the signed text (核对印发稿): the same, or the assessment is void.</summary>
public sealed class CheckOutgoing
{
    private readonly Steps _steps;

    internal CheckOutgoing(Steps steps) => _steps = steps;

    /// <param name="request">Which, and as seen by whom.</param>
    /// <param name="fileName">For display.</param>
    /// <param name="fileSha256">Of the outgoing file; the file itself is not kept.</param>
    /// <param name="changes">Paragraphs that differ from the signed text; none means the same text.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(
        StepRequest request, string fileName, string fileSha256, ImmutableArray<OutgoingChange> changes, CancellationToken cancellation = default) =>
        _steps.RunAsync(changes.IsEmpty ? WayAct.CheckOutgoing : WayAct.Void, request, step =>
        {
            step.Act.Context.Add(new OutgoingCheckRow
            {
                AssessmentId = step.Row.Id, Round = step.Row.Round, FileName = ColumnText.Of(fileName), FileSha256 = fileSha256,
                IsSameText = changes.IsEmpty, Changes = JsonSerializer.Serialize(changes), PersonId = step.Act.Actor.PersonId,
                PersonName = step.Act.Actor.Name, At = step.Act.Now,
            });
            step.Count = changes.Length;
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
