using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Past years from a table: looked at first, then taken, undone as a whole.</summary>
[Upload]
[EnableRateLimiting(UploadQueue.Policy)]
[RequirePost(Post.LedgerKeeper)]
internal sealed class ImportModel(ImportLedger import, ListImports list, UndoImport undo, KeepTable tables) : PageModel
{
    public ImportedTable? Table { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public ImmutableArray<LedgerImport> Imports { get; private set; } = [];
    public Problem? Trouble { get; private set; }

    public async Task OnGetAsync() => Imports = (await list.RunAsync(HttpContext.Actor().OfficeId, cancellation: HttpContext.RequestAborted)).Items;

    /// <summary>A table that fits, to fill in.</summary>
    public FileContentResult OnGetTemplate() => File(
        SheetWriter.Xlsx(new SheetTable(LedgerWording.TemplateName, [[.. ImportLedger.Headings.Select(heading => (SheetCell)heading)]])),
        Exports.Xlsx, $"{LedgerWording.TemplateName}.xlsx");

    public async Task<IActionResult> OnPostAsync()
    {
        var (table, problem) = await HandedTable.ReadAsync(HttpContext);
        if (table is null)
            return await RefuseAsync(problem!);
        Table = await import.PreviewAsync(table.Sheet, HttpContext.Actor().OfficeId, HttpContext.RequestAborted);
        (FileName, Sha256) = (table.Name, await tables.RunAsync(table.Bytes, HttpContext.RequestAborted));
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync()
    {
        var (name, sha256) = (Request.Form["name"].ToString(), Request.Form["sha256"].ToString());
        if (await tables.FindAsync(sha256, HttpContext.RequestAborted) is not { } bytes || SheetReader.Read(bytes, name) is not SheetReading.Done done)
            return await RefuseAsync(Problem.BadRequest);
        var outcome = await import.RunAsync(done.Sheet, name, sha256, HttpContext.Actor(), HttpContext.RequestAborted);
        if (LedgerProblems.Of(outcome) is not { } problem)
            return Redirect("/ledger/import");
        if (outcome is ImportOutcome.Unusable unusable)
            (Table, FileName, Sha256) = (unusable.Table, name, sha256);
        return await RefuseAsync(problem);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        var outcome = await undo.RunAsync(
            Guid.TryParse(Request.Form["id"], out var id) ? id : Guid.Empty, Request.Form["reason"].ToString(), HttpContext.Actor(), HttpContext.RequestAborted);
        return LedgerProblems.Of(outcome) is { } problem ? await RefuseAsync(problem) : Redirect("/ledger/import");
    }

    private async Task<IActionResult> RefuseAsync(Problem problem)
    {
        (Trouble, Response.StatusCode) = (problem, problem.Status);
        await OnGetAsync();
        return Page();
    }
}
