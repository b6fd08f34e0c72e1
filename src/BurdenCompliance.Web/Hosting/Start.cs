using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Runs the site, or says in one sentence why it does not start.</summary>
internal static class Start
{
    /// <param name="builder">What the site is made of.</param>
    /// <param name="build">Puts together what requests go through.</param>
    /// <returns>Exit code: 0 when stopped in order, 1 when a setting stops the start.</returns>
    public static async Task<int> RunToEndAsync(this WebApplicationBuilder builder, Action<WebApplication> build)
    {
        WebApplication? app = null;
        try
        {
            app = builder.Build();
            build(app);
            if (app.Configuration.IsOn(AuthorisationTable.Argument[2..]))
            {
                await Console.Out.WriteAsync(await AuthorisationTable.OfAsync(app));
                return 0;
            }
            // A wrong catalog stops the start, not the first request.
            app.Services.GetRequiredService<Examiner>();
            await app.StartAsync();
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            app?.Logger.LogCritical("{Reason}", reason);
            await Console.Error.WriteLineAsync(string.Format(Wording.StartRefused, reason));
            // The private cluster was started before what refused; it would go on alone.
            if (app is not null)
                await app.DisposeAsync();
            return 1;
        }
        foreach (var address in app.Urls)
            app.Logger.LogInformation("{Words} {Address}", Wording.StartListening, address);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // Settings and machines that a person can mend; bugs keep their stack trace.
    private static string? Reason(Exception exception) => exception switch
    {
        StartRefusedException or RegistryException or CatalogException => exception.Message,
        OptionsValidationException wrong => string.Join('；', wrong.Failures.Select(Words)),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => string.Format(Wording.StartAddressInUse, exception.Message),
        _ => null,
    };

    // "DataAnnotation validation failed for 'NoticeOptions' members: 'From' with the error: '…'."
    private static string Words(string failure)
    {
        const string Before = "with the error: '";
        return failure.IndexOf(Before, StringComparison.Ordinal) is >= 0 and var at ? failure[(at + Before.Length)..].TrimEnd('.', '\'') : failure;
    }
}
