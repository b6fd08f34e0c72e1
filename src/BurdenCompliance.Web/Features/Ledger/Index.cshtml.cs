using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>The ledger of an office's year: where the year stands, and the lines.</summary>
[RequirePost]
internal sealed class IndexModel(ListEntries list, ReadQuota quota, LedgerScope scope, ExportEntries export, TimeProvider clock) : PageModel
{
    public EntryFilter Filter { get; private set; } = null!;
    public EntryPage Shown { get; private set; } = null!;
    public QuotaState Quota { get; private set; } = null!;
    public string OfficeName { get; private set; } = "";
    public bool MayWrite => HttpContext.Actor().Holds(Post.LedgerKeeper);

    /// <summary>A figure was followed here.</summary>
    public bool IsFigure => Filter with { OfficeIds = [], Text = null, WholeBook = false, Ids = [] } != new EntryFilter([], Filter.Year) { Ids = [] } || !Filter.Ids.IsEmpty;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        if (await AskedAsync() is not (var mine, { } filter))
            return NotFound();
        var cursor = ListCursor.Parse(after, CursorList.Entries);
        if (after is not null && cursor is null)
            return NotFound();
        (Filter, OfficeName) = (filter, mine.NameOf(filter));
        Shown = await list.RunAsync(filter, cursor, cancellation: HttpContext.RequestAborted);
        Quota = await quota.RunAsync(mine.OfficeId, filter.Year, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>All lines of the filter as a table.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? format)
    {
        if (await AskedAsync() is not (var mine, { } filter))
            return NotFound();
        var (file, problem) = await export.RunAsync(format, filter, mine.NameOf(filter), HttpContext.RequestAborted);
        if (file is not null)
            return File(file.Bytes, file.ContentType, file.Name);
        await problem!.AnswerAsync(HttpContext);
        return new EmptyResult();
    }

    private async Task<(Scope Mine, EntryFilter? Filter)?> AskedAsync() =>
        await scope.RunAsync(HttpContext.Actor(), HttpContext.RequestAborted) is { } mine
            ? (mine, EntryQuery.Read(Request.Query, mine, BusinessDate.Of(clock.GetUtcNow()).Year)) : null;
}
