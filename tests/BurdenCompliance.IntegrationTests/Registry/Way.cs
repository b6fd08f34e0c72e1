using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>The verbs of the way over one database, and an office with people in each post.</summary>
internal sealed class Way(RegistryDatabase database, OriginalFiles files, TimeProvider? clock = null)
{
    public static Actor Lin { get; } = Person("one", Post.Drafter);
    public static Actor He { get; } = Person("two", Post.Reviewer);
    public static Actor Ning { get; } = Person("three", Post.Reviewer);
    public static Actor Xu { get; } = Person("four", Post.Approver);
    public static Actor Qiu { get; } = Person("local", Post.Approver);
    public static Actor Pei { get; } = Person("local", Post.LedgerKeeper);

    private static readonly RuleCatalog Catalog = Examiner.Load(Path.Combine(Web.Site.Root, "RuleCatalog.json")).Catalog;

    private readonly Acts _acts = new(database, clock ?? TimeProvider.System);

    public RegistryDatabase Database => database;
    /// <summary>With the catalog of the product.</summary>
    public CheckRecords Records => new(database, Catalog);
    private Steps Steps => new(_acts);
    private StepConditions Conditions => new([new RecordsCondition(Records), new InspectionCondition()]);

    public static Actor Person(string account, params Post[] posts) => TestPeople.Actor(account) with { Posts = [.. posts] };

    /// <summary>Gives the posts that notices and the choice of a reviewing office ask for; once a database.</summary>
    public Task GivePostsAsync() => _acts.RunAsync(Actor.System, "TestPosts", key: null, async act =>
    {
        if (!await act.Context.Posts.AnyAsync())
        {
            foreach (var (actor, post) in new[] { Lin, He, Ning, Xu, Qiu, Pei }.SelectMany(a => a.Posts.Select(p => (a, p))))
                act.Context.Add(new PostRow { Id = Guid.NewGuid(), PersonId = actor.PersonId, OfficeId = actor.OfficeId, Post = post, FromAt = act.Now.AddDays(-1), GivenBy = "test" });
        }
        act.Record(@object: null, Act.Done, new { });
        return true;
    }, default);

    /// <summary>A draft with a breach, a clause that wants a reason, advice, and a question.</summary>
    public static Sample Draft(string breach = "每日上报进展情况", string name = "通知.docx")
    {
        var sample = Sample.Of(content: $"{breach} {Guid.NewGuid()}", name: name, verdict: Verdict.Inconsistent);
        return sample with
        {
            Examination = sample.Examination with
            {
                Findings =
                [
                    Finding("BC-00-01-Reporting", Severity.Breach, breach), Finding("BC-00-02-Length", Severity.Justify, "原则上不超过"),
                    Finding("BC-00-03-Wording", Severity.Advise, "进一步加强"),
                ],
                Questions = [new Question("0.4", "依据是什么？", [])],
            },
        };
    }

    private static Finding Finding(string rule, Severity severity, string words) =>
        new(rule, "0.0", severity, "示例", "示例", [new BurdenCompliance.Rules.Passage(Element.Body, 0, 0, words.Length, words)], []);

    public async Task<Guid> OpenAsync(Sample? sample = null, Actor? drafter = null)
    {
        sample ??= Draft();
        var key = IdempotencyKey.For(Guid.NewGuid().ToString(), "open");
        var outcome = await new OpenAssessment(_acts, files, new PeopleOptions()).RunAsync(sample.Reading, sample.File, sample.Examination, key, drafter ?? Lin);
        return outcome.ShouldBeOfType<OpenAssessmentOutcome.Opened>().Assessment.Summary.Id;
    }

    public async Task<AssessmentCase> CaseAsync(Guid id, Actor? actor = null) =>
        (await new FindCase(database, Records, clock ?? TimeProvider.System).RunAsync(actor ?? Lin, id)).ShouldNotBeNull();

    public async Task<StepRequest> SeenAsync(Guid id, Actor actor, bool version = false, string? key = null)
    {
        var standing = await database.LookAsync(c => Steps.StandingAsync(c, id, default));
        return new StepRequest(id, version ? standing.Version : standing.Revision, actor, key is null ? null : IdempotencyKey.For(key, id.ToString()));
    }

    public async Task<StepOutcome> ConfirmAsync(Guid id, Actor? actor = null) => await new ConfirmProfile(Steps).RunAsync(await SeenAsync(id, actor ?? Lin));

    public async Task<StepOutcome> DisposeAsync(Guid id, DispositionKind kind, params ImmutableArray<int> findings) =>
        await new DisposeFindings(Steps).RunAsync(await SeenAsync(id, Lin, version: true), findings, kind, "云发〔2026〕1号", "确有需要");

    /// <summary>Says something to what the records say now, unless another <paramref name="cause"/> was seen.</summary>
    public async Task<StepOutcome> DisposeRecordAsync(
        Guid id, string rule, DispositionKind kind, Actor? actor = null, string basis = "云发〔2026〕1号", string reason = "确有需要", string? cause = null)
    {
        cause ??= (await CaseAsync(id)).Records.Answers.FirstOrDefault(answer => answer.Rule == rule)?.Cause ?? "";
        return await new DisposeRecord(Steps, Records).RunAsync(await SeenAsync(id, actor ?? Lin, version: true), rule, cause, kind, basis, reason);
    }

    public Task<DeclareInspectedOutcome> DeclareAsync(Guid id, string fileSha256, Actor? actor = null) =>
        new DeclareInspected(database, _acts).RunAsync(actor ?? Lin, id, fileSha256);

    public async Task<StepOutcome> AnswerAsync(Guid id, int question = 0) =>
        await new AnswerQuestions(Steps).RunAsync(await SeenAsync(id, Lin, version: true), ImmutableDictionary<int, string>.Empty.Add(question, "依据上级文件"));

    public async Task<StepOutcome> ChooseAsync(Guid id, Guid? planItem, string? outOfPlan = null, Actor? actor = null) =>
        await Choice.RunAsync(await SeenAsync(id, actor ?? Lin, version: true), planItem, outOfPlan);

    public ChoosePlanItem Choice => new(Steps, database);

    public async Task<StepOutcome> SubmitAsync(Guid id, Actor? actor = null, string? key = null) =>
        await new SubmitAssessment(Steps, Conditions).RunAsync(await SeenAsync(id, actor ?? Lin, key: key));

    public async Task<StepOutcome> RuleAsync(Guid id, bool confirmed, Actor? actor = null, params ImmutableArray<int> findings) =>
        await new RuleOnFindings(Steps).RunAsync(await SeenAsync(id, actor ?? He, version: true), findings, confirmed, "属实");

    public Task<StepOutcome> PassAsync(StepRequest request) => new PassReview(Steps, Conditions).RunAsync(request, "符合政策", "合法合规", "");

    public async Task<StepOutcome> PassAsync(Guid id, Actor? actor = null) => await PassAsync(await SeenAsync(id, actor ?? He));

    public Task<StepOutcome> ReturnAsync(StepRequest request, bool correction = false) =>
        new ReturnAssessment(Steps).RunAsync(request, correction, [new ReturnReason(ReturnCode.WeakReason, "请补充依据", 0, "每日上报")], "请修改");

    public async Task<StepOutcome> ReturnAsync(Guid id, Actor? actor = null, bool correction = false) => await ReturnAsync(await SeenAsync(id, actor ?? He), correction);

    public async Task<StepOutcome> SignAsync(StepRequest request, bool steppedUp = true, string? file = null)
    {
        var row = await database.LookAsync(c => c.Assessments.SingleAsync(a => a.Id == request.Assessment));
        var grant = steppedUp ? await GrantAsync(request.Actor, file ?? row.FileSha256, row.CatalogSha256) : (Guid?)null;
        return await new SignAssessment(Steps, Conditions, Records).RunAsync(request, file ?? row.FileSha256, row.CatalogSha256, grant, "同意");
    }

    public async Task<StepOutcome> SignAsync(Guid id, Actor? actor = null, bool steppedUp = true, string? file = null) =>
        await SignAsync(await SeenAsync(id, actor ?? Xu), steppedUp, file);

    public async Task<StepOutcome> SignWithAsync(StepRequest request, Guid grant)
    {
        var row = await database.LookAsync(c => c.Assessments.SingleAsync(a => a.Id == request.Assessment));
        return await new SignAssessment(Steps, Conditions, Records).RunAsync(request, row.FileSha256, row.CatalogSha256, grant, "同意");
    }

    public Task<Guid> GrantAsync(Actor actor, string file, string catalog) => Grants.GiveAsync(_acts, actor, SignAssessment.BoundTo(file, catalog));

    public async Task<StepOutcome> SendBackAsync(Guid id, Actor actor, string words = "请再核") => await new SendBack(Steps).RunAsync(await SeenAsync(id, actor), words);

    public async Task<StepOutcome> TakeBackAsync(Guid id, Actor? actor = null) => await new TakeBackAssessment(Steps).RunAsync(await SeenAsync(id, actor ?? Lin), "");

    public async Task<StepOutcome> WithdrawAsync(Guid id, Actor? actor = null) => await new WithdrawAssessment(Steps).RunAsync(await SeenAsync(id, actor ?? Lin), "不再发文");

    public async Task<StepOutcome> ReopenAsync(Guid id) => await new ReopenAssessment(Steps).RunAsync(await SeenAsync(id, Lin), "");

    public async Task<StepOutcome> ReviseAsync(Guid id, Sample sample, Actor? actor = null) =>
        await new ReviseDraft(Steps, files, new PeopleOptions()).RunAsync(sample.Reading, sample.File, sample.Examination, await SeenAsync(id, actor ?? Lin));

    public async Task<StepOutcome> CheckOutgoingAsync(Guid id, params ImmutableArray<OutgoingChange> changes) =>
        await new CheckOutgoing(Steps).RunAsync(await SeenAsync(id, Pei), "印发稿.docx", new string('d', 64), changes);

    public Task<StepOutcome> IssueAsync(Guid id, Actor? actor = null) => _acts.RunAsync(
        actor ?? Pei, "IssueDocument", key: null, act => IssueStep.RunAsync(act, id, revision: null, "云发〔2026〕9号", default), default);

    /// <summary>Brings a new assessment to a state.</summary>
    public async Task<Guid> AtAsync(AssessmentState state, Sample? sample = null)
    {
        var id = await OpenAsync(sample);
        if (state == AssessmentState.Draft) return id;
        await ConfirmAsync(id);
        await DisposeAsync(id, DispositionKind.Excepted, 0);
        await DisposeAsync(id, DispositionKind.Justified, 1);
        await AnswerAsync(id);
        if (state == AssessmentState.SelfAssessment) return id;
        if (state == AssessmentState.Withdrawn) { await WithdrawAsync(id); return id; }
        await SubmitAsync(id);
        if (state is AssessmentState.Returned or AssessmentState.Correction) await ReturnAsync(id, correction: state == AssessmentState.Correction);
        if (state is AssessmentState.Review or AssessmentState.Returned or AssessmentState.Correction) return id;
        await RuleAsync(id, confirmed: true, He, 0, 1);
        await PassAsync(id);
        if (state == AssessmentState.SignOff) return id;
        await SignAsync(id);
        if (state == AssessmentState.Void) await CheckOutgoingAsync(id, new OutgoingChange("甲", "乙"));
        if (state == AssessmentState.Issued) (await IssueAsync(id)).ShouldBeOfType<StepOutcome.Done>();
        return id;
    }
}
