using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Audit;

/// <summary>An archive of removed lines, as <c>burden ledger verify --export</c> reads it.</summary>
[RequirePost(Post.AuditAdministrator)]
internal sealed class ArchiveModel(PurgeAudit purge) : PageModel
{
    public IActionResult OnGet(long first, long through) =>
        purge.Open(first, through) is { } file ? File(file, "application/jsonl", PurgeAudit.NameOf(first, through)) : NotFound();
}
