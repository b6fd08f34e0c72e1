using System.Collections.Immutable;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Registry;

/// <summary>The drafter answers questions that a text cannot decide.</summary>
public sealed class AnswerQuestions
{
    private readonly Steps _steps;

    internal AnswerQuestions(Steps steps) => _steps = steps;

    /// <param name="request">Which, and the version of the draft seen.</param>
    /// <param name="answers">Words by the place of the question in the examination, from 0; at least one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot serve just now.</exception>
    public Task<StepOutcome> RunAsync(StepRequest request, ImmutableDictionary<int, string> answers, CancellationToken cancellation = default) =>
        _steps.RunAsync(WayAct.Answer, request, step =>
        {
            var asked = ExaminationJson.Parse(step.Row.Examination).Questions.Length;
            if (answers.IsEmpty)
                return Task.FromResult<StepOutcome.Refused?>(new StepOutcome.Flawed(0, DispositionFlaw.NotThere));
            foreach (var (question, words) in answers.OrderBy(a => a.Key))
            {
                DispositionFlaw? flaw = question < 0 || question >= asked ? DispositionFlaw.NotThere
                    : string.IsNullOrWhiteSpace(words) ? DispositionFlaw.NoReason
                    : words.Length > Disposition.LongestWords ? DispositionFlaw.TooLong : null;
                if (flaw is { } wrong)
                    return Task.FromResult<StepOutcome.Refused?>(new StepOutcome.Flawed(question, wrong));
                step.Act.Context.Add(new AnswerRow
                {
                    AssessmentId = step.Row.Id, Version = step.Row.Version, Question = question, Words = StoredText.Of(words),
                    PersonId = step.Act.Actor.PersonId, PersonName = step.Act.Actor.Name, At = step.Act.Now,
                });
                step.Count++;
            }
            return Task.FromResult<StepOutcome.Refused?>(null);
        }, cancellation);
}
