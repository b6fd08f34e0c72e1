using System.Collections.Immutable;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>Twelve drafts of our own in the states of the way, walked there by the sample people through the same verbs as everybody's.</summary>
internal sealed class SampleWay(IConfiguration configuration, FindPeople people, ListWaiting waiting, Examiner examiner, TimeProvider clock, SampleVerbs verbs) : IHostedService
{
    /// <summary>The setting that leaves them out though there are sample people.</summary>
    public const string Setting = "Burden:SampleAssessments";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>(Samples.Setting) || !configuration.GetValue(Setting, defaultValue: true))
            return;
        var actors = (await people.AllAsync(cancellationToken)).ToDictionary(p => p.Account, Of, StringComparer.Ordinal);
        if (!actors.TryGetValue("lin", out var lin) || !(await waiting.RunAsync(lin, cancellationToken)).IsEmpty)
            return;
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", "way.json"));
        var set = (await JsonSerializer.DeserializeAsync<SampleSet>(file, Json, cancellationToken))!;
        foreach (var draft in set.Drafts)
            await WalkAsync(draft, set.Words, actors, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task WalkAsync(SampleText draft, SampleWords words, Dictionary<string, Actor> actors, CancellationToken cancellation)
    {
        var drafter = actors[draft.Drafter];
        Actor By(Post post, int which = 0) => actors.Values.Where(a => a.OfficeId == drafter.OfficeId && a.Holds(post)).ElementAt(which);
        var bytes = OfficialLetterWriter.Write(new OfficialLetter(
            draft.Title, draft.Recipient, [.. draft.Body.Select(text => new LetterBlock.Words(text))], draft.Issuer, new DateOnly(draft.Year, draft.Month, draft.Day)));
        var reading = (Reading.Done)DraftReader.Read(bytes, $"{draft.Title}.docx", cancellation);
        var examination = examiner.Examine(reading);
        var key = IdempotencyKey.For($"sample-{reading.Draft.File.Sha256}", "sample");
        var opened = (OpenAssessmentOutcome.Opened)await verbs.Open.RunAsync(reading, bytes, examination, key, drafter, cancellation);
        var id = opened.Assessment.Summary.Id;
        if (draft.State == "draft")
            return;

        var revision = Standing(await verbs.Confirm.RunAsync(Seen(drafter, 1), cancellation)).Revision;
        if (draft.State == "self-assessment")
            return;
        if (draft.State == "withdrawn")
        {
            await verbs.Withdraw.RunAsync(Seen(drafter, revision), words.Withdrawn, cancellation);
            return;
        }
        ImmutableArray<int> weighty = [.. examination.Findings.Index().Where(f => f.Item.Severity != Severity.Advise).Select(f => f.Index)];
        if (!weighty.IsEmpty)
            await verbs.Dispose.RunAsync(Seen(drafter, 1), weighty, DispositionKind.Excepted, words.Basis, words.Reason, cancellation);
        if (!examination.Questions.IsEmpty)
            await verbs.Answer.RunAsync(Seen(drafter, 1), examination.Questions.Index().ToImmutableDictionary(q => q.Index, _ => words.Answer), cancellation);
        revision = Standing(await verbs.Submit.RunAsync(Seen(drafter, revision), cancellation)).Revision;
        if (draft.State == "review")
            return;
        var reviewer = By(Post.Reviewer);
        if (draft.State is "returned" or "correction")
        {
            var passage = examination.Findings.SelectMany(f => f.Passages).FirstOrDefault();
            var reason = new ReturnReason(ReturnCode.BreachLeft, words.Mend, passage?.Paragraph, passage?.Text ?? "");
            await verbs.Return.RunAsync(Seen(reviewer, revision), draft.State == "correction", [reason], words.Remark, cancellation);
            return;
        }
        if (!weighty.IsEmpty)
            await verbs.Rule.RunAsync(Seen(reviewer, 1), weighty, isConfirmed: true, words.Ruling, cancellation);
        revision = Standing(await verbs.Pass.RunAsync(Seen(reviewer, revision), words.Policy, words.Legality, "", cancellation)).Revision;
        if (draft.State == "sign-off")
            return;
        // A code serves once: whoever signs the second in an office is another approver.
        var approver = By(Post.Approver, draft.State == "void" ? 1 : 0);
        var (file, catalog) = (examination.File.Sha256, examination.Catalog.Sha256);
        var given = await verbs.StepUp.RunAsync(
            approver, Totp.Code(Samples.TotpSecret, clock.GetUtcNow()), SignAssessment.BoundTo(file, catalog), cancellation);
        var grant = (given as StepUpOutcome.Granted)?.Grant;
        revision = Standing(await verbs.Sign.RunAsync(Seen(approver, revision), file, catalog, grant, words.Signed, cancellation)).Revision;
        if (draft.State == "void")
            await verbs.Check.RunAsync(
                Seen(drafter, revision), $"{draft.Title}.docx", file, [new OutgoingChange(draft.Body[0], draft.Body[0] + draft.Body[1])], cancellation);

        StepRequest Seen(Actor actor, int seen) => new(id, seen, actor, Key: null);
    }

    private static AssessmentStanding Standing(StepOutcome outcome) =>
        (outcome as StepOutcome.Done)?.Standing ?? throw new InvalidOperationException($"A sample could not be walked: {outcome}.");

    private static Actor Of(Person person) => new(
        person.Id, person.Account, person.Name, person.OfficeId, [.. person.Posts.Where(p => p.OfficeId == person.OfficeId).Select(p => p.Post)]);
}

/// <summary>The verbs that walk samples.</summary>
internal sealed record SampleVerbs(
    OpenAssessment Open, ConfirmProfile Confirm, DisposeFindings Dispose, AnswerQuestions Answer, SubmitAssessment Submit, RuleOnFindings Rule,
    PassReview Pass, ReturnAssessment Return, StepUp StepUp, SignAssessment Sign, CheckOutgoing Check, WithdrawAssessment Withdraw);

/// <summary>The sample drafts, as data beside them.</summary>
internal sealed record SampleSet(SampleWords Words, ImmutableArray<SampleText> Drafts);

/// <summary>What the sample people say.</summary>
internal sealed record SampleWords(
    string Basis, string Reason, string Answer, string Ruling, string Policy, string Legality, string Mend, string Remark, string Withdrawn, string Signed);

/// <summary>A sample draft and the state it is walked to.</summary>
internal sealed record SampleText(
    string State, string Drafter, string Issuer, string Title, string Recipient, ImmutableArray<string> Body, int Year, int Month, int Day);
