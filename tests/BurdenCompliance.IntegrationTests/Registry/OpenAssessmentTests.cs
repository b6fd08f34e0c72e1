using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.IntegrationTests.Registry;

[Collection(PostgresCollection.Name)]
public sealed class OpenAssessmentTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_was_stored_is_found_again_to_the_byte()
    {
        var sample = Sample.Of(content: "to the byte");
        var opened = await sample.OpenedAsync(postgres.OpenAssessment);

        var found = (await new FindAssessment(postgres.Database).RunAsync(TestPeople.Actor(), opened.Summary.Id)).ShouldNotBeNull();
        found.ShouldBe(opened);
        found.ExaminationJson.ShouldBe(ExaminationJson.ToString(sample.Examination));
        found.Summary.ShouldBe(new AssessmentSummary(
            opened.Summary.Id, sample.Examination.File, "关于开展夏季安全检查的通知", "云栖市应急管理局", "云应急〔2026〕3号", Verdict.Explain, 1,
            new Counts(3120, 4410, 4650, 4648), sample.Examination.Catalog, opened.Summary.CreatedAt, AssessmentState.Draft, opened.Summary.CreatedAt, 1));
        opened.Summary.Id.Version.ShouldBe(7);
        (await new ReadOriginal(postgres.Database, postgres.Files).RunAsync(TestPeople.Actor(), opened.Summary.Id)).ShouldBeOfType<OriginalOutcome.Found>().Bytes.ShouldBe(sample.File);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        (await new FindAssessment(postgres.Database).RunAsync(TestPeople.Actor(), Guid.NewGuid())).ShouldBeNull();
        (await new ReadOriginal(postgres.Database, postgres.Files).RunAsync(TestPeople.Actor(), Guid.NewGuid())).ShouldBeOfType<OriginalOutcome.NotFound>();
    }

    [Fact]
    public async Task The_act_leaves_one_audit_event_without_words_of_the_draft()
    {
        var opened = await Sample.Of(title: "标题不进审计").OpenedAsync(postgres.OpenAssessment);
        var trace = await postgres.Database.LookAsync(c =>
            c.AuditEvents.SingleAsync(e => e.Object == $"assessment/{opened.Summary.Id}"));
        (trace.Actor, trace.Act, trace.Outcome, trace.Correlation).ShouldBe(("local", "OpenAssessment", "done", "request-1"));
        trace.At.ShouldBe(opened.Summary.CreatedAt);
        trace.Details.ShouldContain(opened.Summary.File.Sha256);
        trace.Details.ShouldNotContain("标题");
        trace.Details.ShouldNotContain("通知.docx");
    }

    [Fact]
    public async Task The_same_key_with_the_same_request_has_the_same_answer_and_one_effect()
    {
        var sample = Sample.Of(content: "twice");
        var first = await sample.OpenAsync(postgres.OpenAssessment, "twice");
        var again = (await sample.OpenAsync(postgres.OpenAssessment, "twice")).ShouldBeOfType<OpenAssessmentOutcome.Opened>();
        again.IsRepeat.ShouldBeTrue();
        (again with { IsRepeat = false }).ShouldBe(first);
        (await StoredAsync(sample)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_request_is_refused_and_stores_nothing()
    {
        await Sample.Of(content: "one").OpenAsync(postgres.OpenAssessment, "reused");
        var other = Sample.Of(content: "other");
        await Should.ThrowAsync<KeyUsedOtherwiseException>(() => other.OpenAsync(postgres.OpenAssessment, "reused"));
        (await StoredAsync(other)).ShouldBe(0);
        File.Exists(PathOf(other)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_belongs_to_its_actor()
    {
        var sample = Sample.Of(content: "two actors");
        await sample.OpenAsync(postgres.OpenAssessment, "shared", "one");
        (await sample.OpenAsync(postgres.OpenAssessment, "shared", "two")).ShouldBeOfType<OpenAssessmentOutcome.Opened>().IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_one_key_store_one_assessment_and_all_hear_of_it()
    {
        var sample = Sample.Of(content: "twenty");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sample.OpenAsync(postgres.OpenAssessment, "twenty")));
        var opened = outcomes.Select(o => o.ShouldBeOfType<OpenAssessmentOutcome.Opened>()).ToList();
        opened.Select(o => o.Assessment).Distinct().ShouldHaveSingleItem();
        opened.Count(o => !o.IsRepeat).ShouldBe(1);
        (await StoredAsync(sample)).ShouldBe(1);
        var trace = $"assessment/{opened[0].Assessment.Summary.Id}";
        (await postgres.Database.LookAsync(c => c.AuditEvents.CountAsync(e => e.Object == trace))).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_keys_of_their_own_and_one_file_all_store()
    {
        var sample = Sample.Of(content: "one file");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sample.OpenedAsync(postgres.OpenAssessment)));
        (await StoredAsync(sample)).ShouldBe(20);
        (await File.ReadAllBytesAsync(PathOf(sample))).ShouldBe(sample.File);
    }

    [Theory]
    [InlineData("../../etc/x<script>.docx")]
    [InlineData("a\0b\r\nc\u202Excod.docx")]
    [InlineData("\ud83d half.docx")]
    public async Task No_file_name_from_outside_reaches_a_path_or_stops_the_act(string name)
    {
        var sample = Sample.Of(name: name, content: name);
        (await sample.OpenedAsync(postgres.OpenAssessment)).Summary.File.Sha256.ShouldBe(sample.Examination.File.Sha256);
        var files = Directory.GetFiles(Path.Combine(postgres.DataPath, "files"), "*", SearchOption.AllDirectories);
        files.ShouldAllBe(f => Path.GetFileName(f).Length == 64 && Path.GetFileName(f).All(char.IsAsciiHexDigitLower));
    }

    [Fact]
    public async Task Odd_characters_and_endless_titles_are_stored_fit_for_a_list()
    {
        var opened = await Sample.Of(title: new string('长', 5000), number: "云\0应急", content: "odd").OpenedAsync(postgres.OpenAssessment);
        opened.Summary.Title.ShouldBe(new string('长', 1000));
        opened.Summary.DocumentNumber.ShouldBe("云\uFFFD应急");
        (await new FindAssessment(postgres.Database).RunAsync(TestPeople.Actor(), opened.Summary.Id)).ShouldBe(opened);
    }

    [Fact]
    public async Task A_refused_examination_and_bytes_of_another_file_are_never_stored()
    {
        var sample = Sample.Of(content: "refused");
        var refused = sample with { Examination = sample.Examination with { Refusal = new Refusal("E_CLASSIFIED", "拒收") } };
        await Should.ThrowAsync<ArgumentException>(() => refused.OpenedAsync(postgres.OpenAssessment));
        await Should.ThrowAsync<ArgumentException>(() => (sample with { File = [1] }).OpenedAsync(postgres.OpenAssessment));
        (await StoredAsync(sample)).ShouldBe(0);
    }

    [Fact]
    public async Task A_refusal_is_audited_by_actor_time_code_and_size_bucket_alone()
    {
        await new RecordRefusal(postgres.Acts).RunAsync("E_CLASSIFIED", 18_234, TestPeople.Actor("three"));
        var trace = await postgres.Database.LookAsync(c => c.AuditEvents.SingleAsync(e => e.Act == "RecordRefusal"));
        trace.Details.ShouldBe("""{"code":"E_CLASSIFIED","size":"up to 100 KiB"}""");
        (trace.Actor, trace.Object, trace.Correlation, trace.Outcome).ShouldBe(("three", null, null, "refused"));
    }

    [Fact]
    public async Task An_altered_original_is_told_from_a_whole_one()
    {
        var sample = Sample.Of(content: "will be altered");
        var opened = await sample.OpenedAsync(postgres.OpenAssessment);
        await File.WriteAllTextAsync(PathOf(sample), "Will be altered", default);
        (await new ReadOriginal(postgres.Database, postgres.Files).RunAsync(TestPeople.Actor(), opened.Summary.Id)).ShouldBeOfType<OriginalOutcome.Lost>();
    }

    private Task<int> StoredAsync(Sample sample) =>
        postgres.Database.LookAsync(c => c.Assessments.CountAsync(a => a.FileSha256 == sample.Examination.File.Sha256));

    private string PathOf(Sample sample)
    {
        var sha256 = sample.Examination.File.Sha256;
        return Path.Combine(postgres.DataPath, "files", sha256[..2], sha256);
    }
}
