using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Problems;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Settings;

/// <summary>The settings over HTTP, as the page has them: each administrator changes what is theirs, some changes wait for the second person.</summary>
internal static class SettingsEndpoints
{
    private const string Path = "/settings";

    public static void Map(IEndpointRouteBuilder administration)
    {
        var settings = administration.MapGroup(Path).WithTags("settings");
        settings.MapGet("", ReadAsync).WithName("readSettings").WithSummary(SettingsWording.ApiRead).Produces<SettingsAnswer>().ProducesProblems(503);
        settings.MapPost("/{name}", ChangeAsync).WithName("changeSetting").WithSummary(SettingsWording.ApiChange)
            .Produces<SettingsAnswer>().ProducesProblems(400, 404, 409, 422, 503);
        settings.MapPost("/changes/{id:guid}/confirm", ConfirmAsync).RequirePosts(Post.SecurityAdministrator).WithName("confirmSettingChange")
            .WithSummary(SettingsWording.ApiConfirm).Produces<SettingsAnswer>().ProducesProblems(400, 404, 503);
        settings.MapPost("/changes/{id:guid}/withdraw", WithdrawAsync).RequirePosts(Post.SecurityAdministrator).WithName("withdrawSettingChange")
            .WithSummary(SettingsWording.ApiWithdraw).Produces<SettingsAnswer>().ProducesProblems(404, 503);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, string name, SettingBody body, ChangeSettings change, ReadSettings read) =>
        Enum.GetValues<SettingName>().Where(one => Kebab.Of(one) == name).Cast<SettingName?>().FirstOrDefault() is not { } setting ? Problem.NotFound.Result()
            : body.Value is not { } value ? Problem.BadCall.Result()
            : await AnswerAsync(context, await change.ChangeAsync(context.Actor(), setting, value, context.RequestAborted), read);

    private static async Task<IResult> ConfirmAsync(HttpContext context, Guid id, SettingCode body, ConfirmChange confirm, ReadSettings read) =>
        await AnswerAsync(context, await confirm.RunAsync(context, id, body.Code), read);

    private static async Task<IResult> WithdrawAsync(HttpContext context, Guid id, ChangeSettings change, ReadSettings read) =>
        await AnswerAsync(context, await change.WithdrawAsync(context.Actor(), id, context.RequestAborted), read);

    private static async Task<IResult> AnswerAsync(HttpContext context, SettingOutcome outcome, ReadSettings read) =>
        outcome is SettingOutcome.Refused(var why) ? SettingNames.Of(why).Result() : await ReadAsync(context, read);

    private static async Task<IResult> ReadAsync(HttpContext context, ReadSettings read) => Results.Json(
        new SettingsAnswer(await read.AllAsync(context.RequestAborted), await read.ChangesAsync(context.RequestAborted)));
}

/// <summary>Everything that is set, and the newest changes; those that wait come first.</summary>
internal sealed record SettingsAnswer(ImmutableArray<Setting> Settings, ImmutableArray<SettingChange> Changes);

/// <param name="Value">As it is to be; what may stand there is said on the settings page.</param>
internal sealed record SettingBody(string? Value);

/// <param name="Code">Of the second person's second factor; serves once.</param>
internal sealed record SettingCode(string? Code);
