using System.Text;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Audit;

/// <summary>The whole audit as JSON lines, as <c>burden ledger verify --export</c> reads them.</summary>
[RequirePost(Post.AuditAdministrator)]
internal sealed class ExportModel(ExportAudit export) : PageModel
{
    public IActionResult OnGet() => Redirect("/audit");

    public async Task<IActionResult> OnPostAsync()
    {
        Response.ContentType = "application/jsonl";
        Response.Headers.ContentDisposition = "attachment; filename=\"audit.jsonl\"";
        // The event of the export is written before the first line leaves.
        await foreach (var line in export.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted))
            await Response.WriteAsync(line + "\n", Encoding.UTF8, HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
