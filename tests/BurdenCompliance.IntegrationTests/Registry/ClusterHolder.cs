using System.Globalization;
using BurdenCompliance.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>This assembly run as a program: starts the registry on a folder and writes audit events until it is killed or its input ends.</summary>
internal static class ClusterHolder
{
    /// <summary>Prints <c>ready POSTMASTER</c> or <c>refused REASON</c>, then the number of each committed event.</summary>
    public static async Task<int> Main(string[] args)
    {
        var database = new RegistryDatabase(new RegistryOptions { DataDirectory = args[0] }, TimeProvider.System, NullLoggerFactory.Instance);
        try
        {
            await database.StartAsync(default);
        }
        catch (RegistryException e)
        {
            Console.WriteLine($"refused {e.Message}");
            return 2;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready {database.Cluster!.Postmaster}"));
        var end = Task.Run(Console.In.ReadLineAsync);
        while (!end.IsCompleted)
        {
            var written = new AuditEventRow { At = Moment.Now(TimeProvider.System), Actor = "holder", Act = "Hold", Outcome = "done", Details = "{}" };
            await database.ActAsync(c =>
            {
                c.Add(written);
                return c.SaveChangesAsync();
            }, default);
            Console.WriteLine(written.Seq.ToString(CultureInfo.InvariantCulture));
            await Task.Delay(1);
        }
        await database.DisposeAsync();
        return 0;
    }
}
