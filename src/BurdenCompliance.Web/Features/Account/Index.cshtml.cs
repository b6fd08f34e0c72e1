using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BurdenCompliance.Web.Features.Account;

/// <summary>One's own account.</summary>
[WhileDutyIsOpen]
internal sealed class IndexModel(FindOffices offices, HandOver handOver) : PageModel
{
    /// <summary>Where the session was used from that signing in has just ended; null when none was.</summary>
    [BindProperty(Name = "ended", SupportsGet = true)]
    public string? Ended { get; set; }

    /// <summary>When that session was last used.</summary>
    [BindProperty(Name = "seen", SupportsGet = true)]
    public long? Seen { get; set; }

    /// <summary>The notice of it; an address only, whatever was written into the link.</summary>
    public string? EndedNotice => Seen is > 0 and < 100_000_000_000
        ? string.Format(AccessWording.SessionEnded, System.Net.IPAddress.TryParse(Ended, out var from) ? from : "-",
            Assessments.Summaries.Time(DateTimeOffset.FromUnixTimeSeconds(Seen.Value)))
        : null;

    public Actor Me => HttpContext.Actor();

    public Office? Office { get; private set; }

    public string Posts => Me.Posts.IsEmpty ? AccessWording.PostsNone : string.Join('、', Me.Posts.Order().Select(PostNames.Of));

    public ImmutableArray<HandedOver> HandedOver { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Office = await offices.FindAsync(Me.OfficeId, HttpContext.RequestAborted);
        HandedOver = await handOver.ListAsync(Me, HttpContext.RequestAborted);
    }
}
