using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Api;
using BurdenCompliance.Web.Features.Assessments;
using BurdenCompliance.Web.Features.Examinations;
using BurdenCompliance.Web.Features.Notices;
using BurdenCompliance.Web.Features.SignOff;
using BurdenCompliance.Web.Features.Upload;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Hosting;
using BurdenCompliance.Web.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.WebEncoders;

namespace BurdenCompliance.Web.Features;

/// <summary>What pages and endpoints are made of.</summary>
internal static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Examiner.Load(
            configuration.FileOr("Burden:Catalog", Path.Combine(AppContext.BaseDirectory, "RuleCatalog.json")), configuration.Files("Burden:Overlays")));
        services.AddOptions<AntivirusOptions>().Bind(configuration.GetSection(AntivirusOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Antivirus>();
        services.AddSingleton<ReadFile>();
        services.AddSingleton<ExamineFile>();
        services.AddSingleton<AssessFile>();
        services.AddSingleton<Ledger.ExportEntries>();
        services.AddSingleton<SampleDrafts>();
        services.AddSingleton<SimpleSteps>();
        services.AddSingleton<ReviseFile>();
        services.AddSingleton<Form.MakeForm>();
        services.AddSingleton<SignFile>();
        services.AddSingleton<Settings.ConfirmChange>();
        services.AddSingleton<CompareOutgoing>();
        services.AddSingleton<SampleVerbs>();
        services.AddSingleton<Ledger.SampleLedgerVerbs>();
        services.AddOptions<NoticeOptions>().Bind(configuration.GetSection(NoticeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<NoticeCarrier>();
        services.AddRazorPages(pages => pages.RootDirectory = "/Features").AddMvcOptions(mvc => mvc.Filters.Add<HandlerPosts>());
        // Chinese stays readable in the source of a page; all that means something to HTML is still escaped.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((antiforgery, requests) =>
        {
            antiforgery.Cookie = new HostCookie("burden-antiforgery", requests) { SameSite = SameSiteMode.Strict };
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddKeyRing(configuration);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }
}
