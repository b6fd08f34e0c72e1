using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Features.Form;
using BurdenCompliance.Web.Features.History;
using BurdenCompliance.Web.Features.SignOff;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Features.Ledger;
using BurdenCompliance.Web.Features.Lists;
using BurdenCompliance.Web.Features.Occasions;
using BurdenCompliance.Web.Features.Plan;
using BurdenCompliance.Web.Features.Reports;
using BurdenCompliance.Web.Features.Secrecy;
using BurdenCompliance.Web.Features.Settings;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>The HTTP API, version 1.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = Group(app);
        ExaminationEndpoint.Map(api);
        AssessmentEndpoints.Map(api);
        WayEndpoints.Map(api);
        CaseEndpoints.Map(api);
        SignEndpoint.Map(api);
        InspectionEndpoint.Map(api);
        Original.MapApi(api);
        Original.Map(app);
        Downloads.MapApi(api);
        Downloads.Map(app);
        LedgerEndpoints.Map(api);
        ImportEndpoints.Map(api);
        StatementEndpoints.Map(api);
        IssueEndpoints.Map(api);
        ReportEndpoints.Map(api);
        PlanEndpoints.Map(api);
        ChoiceEndpoints.Map(api);
        OccasionEndpoints.Map(api);
        ListEndpoints.Map(api);
        SettingsEndpoints.Map(Group(app, Post.SystemAdministrator, Post.SecurityAdministrator, Post.AuditAdministrator));
        app.MapOpenApi("/openapi/{documentName}.json");
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder app, params Post[] posts) =>
        app.MapGroup("/api/v1").RequirePosts(posts).ProducesProblem(401).ProducesProblem(403).AddEndpointFilter<SoundArguments>();
}
