using BurdenCompliance.Registry;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Notices;

/// <summary>What a notice or an alert says outside the page.</summary>
internal static class NoticeText
{
    /// <summary>Subject and body of the e-mail.</summary>
    /// <param name="errand">What is carried.</param>
    /// <param name="site">Address of this site for the link, or null for none.</param>
    public static (string Subject, string Body) Of(CarriedNotice errand, Uri? site)
    {
        var (subject, body) = errand switch
        {
            { Notice: { } notice } => Of(notice),
            { Alert: { } alert } => (SettingsWording.AlertSubject, string.Format(
                SettingsWording.AlertBody, Summaries.Time(alert.At), alert.Name, alert.Account, alert.Code, SizeNames.Of(alert.Size))),
            _ => throw new InvalidOperationException("An errand carries a notice or an alert."),
        };
        return (subject, Link(errand, site) is { } link ? $"{body}\n{string.Format(WayWording.NoticeMailLink, link)}\n" : body);
    }

    /// <summary>What is posted as JSON.</summary>
    public static object Message(CarriedNotice errand, Uri? site) => errand switch
    {
        { Notice: { } notice } => new
        {
            id = notice.Id, account = errand.Account, assessment = notice.Assessment, act = notice.Act.ToString(), state = notice.State.ToString(),
            from = notice.From, title = notice.Title, at = notice.At, link = Link(errand, site),
        },
        { Alert: { } alert } => new { id = alert.Id, alert = alert.Code, account = alert.Account, size = alert.Size, at = alert.At, link = Link(errand, site) },
        _ => throw new InvalidOperationException("An errand carries a notice or an alert."),
    };

    private static (string Subject, string Body) Of(Notice notice)
    {
        // A line break in a subject would begin a header of its own.
        var title = string.Concat(notice.Title.Where(c => !char.IsControl(c)));
        return (string.Format(WayWording.NoticeMailSubject, WayNames.Of(notice.State), title),
            string.Format(WayWording.NoticeMailBody, title, notice.From, WayNames.Of(notice.Act), WayNames.Of(notice.State)));
    }

    private static Uri? Link(CarriedNotice errand, Uri? site) =>
        site is null ? null : new Uri(site, errand.Notice is { } notice ? $"/assessments/{notice.Assessment}" : "/secrecy");
}
