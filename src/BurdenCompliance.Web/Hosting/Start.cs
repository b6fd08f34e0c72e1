using BurdenCompliance.Registry;
using BurdenCompliance.Rules;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Hosting;

/// <summary>Runs the site, or says in one sentence why it does not start.</summary>
internal static class Start
{
    /// <returns>Exit code: 0 when stopped in order, 1 when a setting stops the start.</returns>
    public static async Task<int> RunToEndAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue<bool>(AuthorisationTable.Argument[2..]))
        {
            await Console.Out.WriteAsync(await AuthorisationTable.OfAsync(app));
            return 0;
        }
        try
        {
            // A wrong catalog stops the start, not the first request.
            app.Services.GetRequiredService<Examiner>();
            await app.StartAsync();
        }
        catch (Exception e) when (Reason(e) is { } reason)
        {
            app.Logger.LogCritical("{Reason}", reason);
            await Console.Error.WriteLineAsync(string.Format(Wording.StartRefused, reason));
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
        Microsoft.Extensions.Options.OptionsValidationException => exception.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => string.Format(Wording.StartAddressInUse, exception.Message),
        _ => null,
    };
}
