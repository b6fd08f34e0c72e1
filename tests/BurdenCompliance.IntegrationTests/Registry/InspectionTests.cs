using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using Npgsql;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>What the program cannot read, somebody looks at, file by file (CLS-06).</summary>
[Collection(PostgresCollection.Name)]
public sealed class InspectionTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Way _way = new(postgres.Database, postgres.Files);

    public Task InitializeAsync() => _way.GivePostsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Nothing_is_submitted_before_somebody_has_looked_and_said_so()
    {
        var sample = Pictured();
        var id = await _way.AtAsync(AssessmentState.SelfAssessment, sample);
        (await _way.CaseAsync(id)).MissingToSubmit.ShouldBe([new Missing(MissingKind.Inspection)]);
        (await _way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Incomplete>().Missing.ShouldBe([new Missing(MissingKind.Inspection)]);
        (await _way.DeclareAsync(id, FileOf(sample), TestPeople.Actor("two", TestPeople.OtherOffice))).ShouldBe(new DeclareInspectedOutcome.NotFound());
        (await _way.DeclareAsync(id, FileOf(sample), Way.Person("two", Post.SystemAdministrator))).ShouldBe(new DeclareInspectedOutcome.NotFound());

        var declared = (await _way.DeclareAsync(id, FileOf(sample))).ShouldBeOfType<DeclareInspectedOutcome.Declared>().Inspection;
        declared.Name.ShouldBe("one");
        (await _way.DeclareAsync(id, FileOf(sample), Way.He)).ShouldBe(new DeclareInspectedOutcome.Declared(declared));
        (await _way.CaseAsync(id)).Inspected.ShouldBe(declared);
        (await _way.SubmitAsync(id)).ShouldBeOfType<StepOutcome.Done>();
    }

    [Fact]
    public async Task Another_file_is_looked_at_anew_and_a_corrected_profile_is_not()
    {
        var first = Pictured();
        var id = await _way.AtAsync(AssessmentState.SelfAssessment, first);
        await _way.DeclareAsync(id, FileOf(first));
        await _way.ReviseAsync(id, first with { Examination = first.Examination with { Questions = [] } });
        (await _way.CaseAsync(id)).MissingToSubmit.ShouldNotContain(new Missing(MissingKind.Inspection));

        var second = Pictured();
        (await _way.ReviseAsync(id, second)).ShouldBeOfType<StepOutcome.Done>();
        (await _way.CaseAsync(id)).Inspected.ShouldBeNull();
        // Who still has the older file before them declares nothing about the newer.
        (await _way.DeclareAsync(id, FileOf(first))).ShouldBe(new DeclareInspectedOutcome.OtherFile());
        (await _way.CaseAsync(id)).MissingToSubmit.ShouldContain(new Missing(MissingKind.Inspection));
        await _way.DeclareAsync(id, FileOf(second));
        (await _way.CaseAsync(id)).MissingToSubmit.ShouldNotContain(new Missing(MissingKind.Inspection));
    }

    [Theory]
    [InlineData("UPDATE registry.inspection SET person_name = ''")]
    [InlineData("DELETE FROM registry.inspection")]
    [InlineData("TRUNCATE registry.inspection")]
    public async Task A_declaration_cannot_be_changed(string sql)
    {
        await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Application, sql));
        await Should.ThrowAsync<PostgresException>(() => postgres.SqlAsync(ClusterRoles.Owner, sql));
    }

    private static Sample Pictured()
    {
        var sample = Way.Draft();
        return sample with { Examination = sample.Examination with { Remarks = [new Remark("images-not-inspected", "文中有 1 幅图片。", null)] } };
    }

    private static string FileOf(Sample sample) => sample.Examination.File.Sha256;
}
