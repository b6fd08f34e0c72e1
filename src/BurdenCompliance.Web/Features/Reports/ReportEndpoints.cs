using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Reports;

/// <summary>Reports over HTTP: figures with addresses of their lines, and the files of the page.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports/year").WithTags("reports");
        reports.MapGet("", ReadAsync).WithName("yearReport").WithSummary(LedgerWording.ApiReport).Produces<ReportAnswer>().ProducesProblems(400, 404, 503);
        reports.MapGet("/file", FileAsync).WithName("yearReportFile").WithSummary(LedgerApiWording.ReportFile)
            .Produces<byte[]>(200, Exports.Xlsx, Exports.Csv, Exports.Docx).ProducesProblems(400, 404, 503);
    }

    private static Task<IResult> ReadAsync(
        HttpContext context, ReadYearReport read, LedgerScope scope, Examiner examiner, string? of, int? year, int? month) =>
        AnswerAsync(context, read, scope, new ReportQuery(of, year, month), report => Results.Json(ReportAnswer.Of(report, examiner.Catalog)));

    private static Task<IResult> FileAsync(
        HttpContext context, ReadYearReport read, LedgerScope scope, Examiner examiner, TimeProvider clock, string? of, int? year, int? month, string? format) =>
        AnswerAsync(context, read, scope, new ReportQuery(of, year, month), report =>
            ReportFile.Of(format, report, examiner.Catalog, BusinessDate.Of(clock.GetUtcNow())) is { } file ? file.Result() : Problem.BadRequest.Result());

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ReadYearReport read, LedgerScope scope, ReportQuery query, Func<YearReport, IResult> answer)
    {
        if (!query.IsSound)
            return Problem.BadRequest.Result();
        return await scope.RunAsync(context.Actor(), context.RequestAborted) is { } mine && await query.ReadAsync(read, mine, context.RequestAborted) is { } report
            ? answer(report) : Problem.NotFound.Result();
    }
}
