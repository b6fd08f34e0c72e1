using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace BurdenCompliance.Web.Features.Api;

/// <summary>The HTTP API, version 1.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").RequirePosts().ProducesProblem(401).ProducesProblem(403);
        ExaminationEndpoint.Map(api);
        AssessmentEndpoints.Map(api);
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
