using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>书面说明: drafted from the ledger, completed by the office, filed before the year passes its ceiling.</summary>
[RequirePost]
internal sealed class StatementModel(ReadQuota quota, ReadYearReport report, FileStatement statements, ListStatements list, TimeProvider clock) : PageModel
{
    public QuotaState Quota { get; private set; } = null!;
    public StatementText Draft { get; private set; } = null!;
    public ImmutableArray<Statement> Filed { get; private set; } = [];
    public string OfficeName { get; private set; } = "";
    public string? Addressee { get; private set; }
    public string? Causes { get; private set; }
    public DateOnly Dated { get; private set; }
    public string Key { get; private set; } = Guid.NewGuid().ToString("N");
    public Problem? Trouble { get; private set; }
    public bool MayFile => HttpContext.Actor().Holds(Post.LedgerKeeper) || HttpContext.Actor().Holds(Post.Approver);

    public Task OnGetAsync() => FillAsync(addressee: null, causes: null, dated: null);

    /// <summary>The draft with what was typed so far; nothing is filed.</summary>
    public async Task<PageResult> OnPostPreviewAsync(string? addressee, string? causes, DateOnly? dated)
    {
        await FillAsync(addressee, causes, dated);
        return Page();
    }

    /// <summary>The draft as a .docx, to be completed and sent.</summary>
    public async Task<FileContentResult> OnPostWordAsync(string? addressee, string? causes, DateOnly? dated)
    {
        await FillAsync(addressee, causes, dated);
        return File(OfficialLetterWriter.Write(Draft.ToLetter(string.IsNullOrWhiteSpace(addressee) ? LedgerWording.StatementAddressee : addressee, OfficeName, Dated)),
            Exports.Docx, $"{Draft.Title}.docx");
    }

    [RequirePost(Post.LedgerKeeper, Post.Approver)]
    public async Task<IActionResult> OnPostAsync(string? addressee, string? causes, DateOnly? dated, string? key)
    {
        await FillAsync(addressee, causes, dated);
        var outcome = await statements.RunAsync(
            Quota.Year, addressee ?? "", Dated, causes ?? "", OnceOnly.Form(HttpContext, key), HttpContext.Actor(), HttpContext.RequestAborted);
        if (outcome is FileStatementOutcome.Filed)
            return Redirect("/ledger/statement");
        Trouble = LedgerProblems.WrongField(((FileStatementOutcome.WrongField)outcome).Field);
        Response.StatusCode = Trouble.Status;
        return Page();
    }

    private async Task FillAsync(string? addressee, string? causes, DateOnly? dated)
    {
        var (office, stop, today) = (HttpContext.Actor().OfficeId, HttpContext.RequestAborted, BusinessDate.Of(clock.GetUtcNow()));
        (Addressee, Causes, Dated) = (addressee, causes, dated ?? today);
        Quota = await quota.RunAsync(office, today.Year, stop);
        var year = (await report.OfOfficeAsync(office, today.Year, cancellation: stop))!;
        (Draft, OfficeName) = (StatementText.Of(Quota, year, Causes ?? ""), year.Offices[0].Name);
        Filed = (await list.RunAsync(office, today.Year, cancellation: stop)).Items;
    }
}
