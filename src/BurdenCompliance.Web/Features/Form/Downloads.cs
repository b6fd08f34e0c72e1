using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.History;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Form;

/// <summary>Word files made of an assessment: the 评估表, and the draft with its findings as comments.</summary>
internal static class Downloads
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assessments/{id:guid}/form.docx", FormAsync).RequirePosts().ExcludeFromDescription();
        app.MapGet("/assessments/{id:guid}/annotated.docx", AnnotatedAsync).RequirePosts().ExcludeFromDescription();
    }

    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/assessments/{id:guid}/form.docx", FormAsync).RequirePosts().WithName("evaluationForm").WithTags(WayWording.ApiTag)
            .WithSummary(WayWording.ApiForm).Produces(200, contentType: Original.Docx).ProducesProblems(401, 403, 404, 503);
        api.MapGet("/assessments/{id:guid}/annotated.docx", AnnotatedAsync).RequirePosts().WithName("annotatedDraft").WithTags(WayWording.ApiTag)
            .WithSummary(WayWording.ApiAnnotated).Produces(200, contentType: Original.Docx).ProducesProblems(401, 403, 404, 422, 503);
    }

    private static async Task<IResult> FormAsync(HttpContext context, Guid id, FindCase find, MakeForm make)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found)
            return await Original.RefuseAsync(context, Problem.NotFound);
        var form = await make.RunAsync(found, context);
        return File(context, EvaluationFormWriter.Write(form), $"{FormWording.Title}（{form.DocumentTitle}）.docx");
    }

    private static async Task<IResult> AnnotatedAsync(HttpContext context, Guid id, FindCase find, ReadOriginal original, Examiner examiner, TimeProvider clock)
    {
        if (await find.RunAsync(context.Actor(), id, context.RequestAborted) is not { } found)
            return await Original.RefuseAsync(context, Problem.NotFound);
        var name = found.Assessment.Summary.File.Name;
        if (await original.RunAsync(context.Actor(), id, context.RequestAborted) is not OriginalOutcome.Found(var bytes)
            || StoredDraft.Read(bytes, name, context.RequestAborted) is not { } draft)
            return await Original.RefuseAsync(context, Problem.FileLost);
        // The id without its hyphens is a mark that Word keeps and that leads back here.
        var sheet = new NoteSheet(id.ToString("N"), WayWording.NotesAuthor, OfficialTime.Of(clock.GetUtcNow()), Notes(found));
        return DraftAnnotator.Annotate(bytes, draft, sheet, context.RequestAborted) switch
        {
            AnnotationOutcome.Done done => File(context, done.File.ToArray(), name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) ? name : $"{name}.docx"),
            AnnotationOutcome.Refused refused => await Original.RefuseAsync(context, new Problem(
                422, refused.Refusal.Code, string.Format(WayWording.AnnotateRefused, refused.Refusal.Message))),
            _ => throw new InvalidOperationException(),
        };
    }

    private static ImmutableArray<MarginNote> Notes(AssessmentCase found) =>
    [
        .. from finding in found.Examination.Findings.Index()
           let done = found.Dispositions.FirstOrDefault(d => d.Finding == finding.Index)
           let title = string.Format(WayWording.NotesTitle, finding.Item.Clause, Names.Of(finding.Item.Severity))
           let text = string.Join('\n', new[]
           {
               finding.Item.Message, string.Format(WayWording.NotesAdvice, finding.Item.Advice),
               done is null ? "" : string.Format(WayWording.NotesDisposition, WayNames.Of(done.Kind), string.Join('，', new[] { done.Basis, done.Reason }.Where(t => t.Length > 0))),
           }.Where(line => line.Length > 0))
           from passage in finding.Item.Passages.Select(p => (Paragraph: (int?)p.Paragraph, p.Start, p.End)).DefaultIfEmpty((null, 0, 0))
           select new MarginNote(passage.Paragraph, passage.Start, passage.End, title, text),
    ];

    private static IResult File(HttpContext context, byte[] bytes, string name)
    {
        // Nothing between server and browser may keep it.
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, Original.Docx, name);
    }
}
