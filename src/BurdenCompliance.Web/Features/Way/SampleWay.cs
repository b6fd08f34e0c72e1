using System.Collections.Immutable;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Hosting;

namespace BurdenCompliance.Web.Features.Way;

/// <summary>Twelve drafts of our own in the states of the way, walked there by the sample people through the same verbs as everybody's.</summary>
internal sealed class SampleWay(IConfiguration configuration, FindPeople people, ListWaiting waiting, Examiner examiner, TimeProvider clock, SampleVerbs verbs) : IHostedService
{
    /// <summary>The setting that leaves them out though there are sample people.</summary>
    public const string Setting = "Burden:SampleAssessments";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.IsOn(Samples.Setting) || !configuration.IsOn(Setting, unset: true))
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
        await ChooseAsync(Seen(drafter, 1), draft.Title, words.OutOfPlan, cancellation);
        ImmutableArray<int> weighty = [.. examination.Findings.Index().Where(f => f.Item.Severity != Severity.Advise).Select(f => f.Index)];
        if (!weighty.IsEmpty)
            await verbs.Dispose.RunAsync(Seen(drafter, 1), weighty, DispositionKind.Excepted, words.Basis, words.Reason, cancellation);
        foreach (var answer in (await verbs.Records.RunAsync(id, drafter, cancellation)).Answers.Where(answer => answer.Weighs))
            await verbs.DisposeRecord.RunAsync(Seen(drafter, 1), answer.Rule, answer.Cause, DispositionKind.Excepted, words.Basis, words.Reason, cancellation);
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
        if (draft.State == "issued")
            await IssueAsync(Seen(By(Post.LedgerKeeper), revision), draft.Series!, cancellation);

        StepRequest Seen(Actor actor, int seen) => new(id, seen, actor, Key: null);
    }

    private async Task ChooseAsync(StepRequest request, string title, string outOfPlan, CancellationToken cancellation)
    {
        var items = await verbs.Choose.SuggestAsync(
            request.Assessment, request.Actor.OfficeId, BusinessDate.Of(clock.GetUtcNow()).Year, title, cancellation);
        var item = items.FirstOrDefault(one => one.IsLike)?.Item.Id;
        await verbs.Choose.RunAsync(request, item, item is null ? outOfPlan : null, cancellation);
    }

    private async Task IssueAsync(StepRequest request, string word, CancellationToken cancellation)
    {
        var office = request.Actor.OfficeId;
        var series = (await verbs.Series.ListAsync(office, cancellation)).FirstOrDefault(one => one.Word == word)
            ?? await verbs.Series.RunAsync(word, DocumentForm.RedHead, 0, request.Actor, cancellation);
        var effect = (await verbs.Ledger.RunAsync(request.Assessment, request.Actor, cancellation))!;
        var outcome = await verbs.Issue.RunAsync(request, effect.Facts, series?.Id, cancellation);
        if (outcome is not LedgerOutcome.Entered)
            throw new InvalidOperationException($"A sample could not be issued: {outcome}.");
    }

    private static AssessmentStanding Standing(StepOutcome outcome) =>
        (outcome as StepOutcome.Done)?.Standing ?? throw new InvalidOperationException($"A sample could not be walked: {outcome}.");

    internal static Actor Of(Person person) => new(
        person.Id, person.Account, person.Name, person.OfficeId, [.. person.Posts.Where(p => p.OfficeId == person.OfficeId).Select(p => p.Post)]);
}

/// <summary>The verbs that walk samples.</summary>
internal sealed record SampleVerbs(
    OpenAssessment Open, ConfirmProfile Confirm, DisposeFindings Dispose, AnswerQuestions Answer, SubmitAssessment Submit, RuleOnFindings Rule,
    PassReview Pass, ReturnAssessment Return, StepUp StepUp, SignAssessment Sign, CheckOutgoing Check, WithdrawAssessment Withdraw,
    ChoosePlanItem Choose, CheckRecords Records, DisposeRecord DisposeRecord, DraftInLedger Ledger, OpenSeries Series, IssueDocument Issue);

/// <summary>The sample drafts, as data beside them.</summary>
internal sealed record SampleSet(SampleWords Words, ImmutableArray<SampleText> Drafts);

/// <summary>What the sample people say.</summary>
internal sealed record SampleWords(
    string Basis, string Reason, string Answer, string Ruling, string Policy, string Legality, string Mend, string Remark, string Withdrawn, string Signed,
    string OutOfPlan);

/// <summary>A sample draft and the state it is walked to.</summary>
/// <param name="Series">机关代字 of the number it is issued under; null when it is not.</param>
internal sealed record SampleText(
    string State, string Drafter, string Issuer, string Title, string Recipient, ImmutableArray<string> Body, int Year, int Month, int Day,
    string? Series = null);
