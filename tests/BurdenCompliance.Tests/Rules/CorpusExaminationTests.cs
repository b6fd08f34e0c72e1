using BurdenCompliance.Drafts;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

public sealed class CorpusExaminationTests(CorpusFiles files) : IClassFixture<CorpusFiles>
{
    private static readonly Examiner Examiner = CatalogFixture.Examiner;

    [Fact]
    public void Every_passage_is_the_text_of_its_paragraph()
    {
        foreach (var file in files.Clean.Concat(files.Messy))
        {
            var draft = CorpusFiles.Read(file);
            var examination = Examiner.Examine(new Reading.Done(draft));
            foreach (var passage in examination.Findings.SelectMany(f => f.Passages).Concat(examination.Questions.SelectMany(q => q.Passages)))
            {
                var paragraph = draft.Paragraphs[passage.Paragraph];
                paragraph.Text[passage.Start..passage.End].ShouldBe(passage.Text, file);
                passage.Element.ShouldBe(paragraph.Element, file);
                passage.Text.ShouldNotBeNullOrWhiteSpace(file);
            }
        }
    }

    [Fact]
    public void The_corpus_holds_findings() =>
        files.Clean.Count(file => !Examine(file).Findings.IsEmpty).ShouldBeGreaterThan(files.Clean.Count / 2);

    [Fact]
    public void Clean_and_messy_files_give_the_same_findings()
    {
        foreach (var (clean, messy) in files.Clean.Zip(files.Messy))
            Facts(Examine(messy)).ShouldBe(Facts(Examine(clean)), Path.GetFileName(clean));
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        foreach (var file in files.Clean) Json(file).ShouldBe(Json(file));
    }

    [Fact]
    public void Another_examiner_of_the_same_catalog_gives_the_same_bytes()
    {
        var other = Examiner.Load(CatalogFixture.RealPath);
        foreach (var file in files.Clean.Take(12)) ExaminationJson.ToString(other.Examine(Reading(file))).ShouldBe(Json(file));
    }

    [Fact]
    public void Examinations_side_by_side_do_not_disturb_each_other()
    {
        var alone = files.Clean.Select(Json).ToArray();
        var together = Enumerable.Range(0, 4).SelectMany(_ => files.Clean).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Json).ToArray();
        for (var i = 0; i < together.Length; i++) together[i].ShouldBe(alone[i % alone.Length]);
    }

    [Fact]
    public void What_was_written_reads_back_the_same()
    {
        foreach (var file in files.Clean.Take(12)) ExaminationJson.ToString(ExaminationJson.Parse(Json(file))).ShouldBe(Json(file));
    }

    [Fact]
    public void Findings_stand_in_document_order_and_none_twice()
    {
        foreach (var file in files.Clean)
        {
            var places = Examine(file).Findings.Select(f => f.Passages.IsEmpty ? (-1, -1) : (f.Passages[0].Paragraph, f.Passages[0].Start)).ToArray();
            places.ShouldBe(places.Order().ToArray(), file);
            Examine(file).Findings.GroupBy(f => (f.RuleId, f.Passages.Length > 0 ? f.Passages[0] : null)).ShouldAllBe(g => g.Count() == 1, file);
        }
    }

    [Fact]
    public void Every_finding_names_a_rule_its_clause_and_its_severity()
    {
        var rules = Examiner.Catalog.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var finding in files.Clean.SelectMany(file => Examine(file).Findings))
        {
            var rule = rules[finding.RuleId];
            finding.Clause.ShouldBe(rule.Clause);
            finding.Severity.ShouldBe(rule.Severity);
            finding.Message.ShouldNotContain("{");
            finding.Advice.ShouldNotContain("{");
        }
    }

    [Fact]
    public void The_verdict_follows_the_severities()
    {
        foreach (var examination in files.Clean.Select(Examine))
        {
            var wanted = examination.Findings.Any(f => f.Severity == Severity.Breach) ? Verdict.Inconsistent
                : examination.Findings.Any(f => f.Severity == Severity.Justify) ? Verdict.Explain
                : Verdict.Consistent;
            examination.Verdict.ShouldBe(wanted);
        }
    }

    private static Reading Reading(string file) => DraftReader.Read(File.ReadAllBytes(file), Path.GetFileName(file));

    private static Examination Examine(string file) => Examiner.Examine(Reading(file));

    private static string Json(string file) => ExaminationJson.ToString(Examine(file));

    /// <summary>All but offsets, which count white space that an edited file may hold elsewhere.</summary>
    private static IReadOnlyList<string> Facts(Examination examination) =>
    [
        .. examination.Findings.Select(f => $"{f.RuleId} {string.Join('|', f.Passages.Select(p => $"{p.Paragraph} {string.Concat(p.Text.Where(c => !char.IsWhiteSpace(c)))}"))}"),
    ];
}
