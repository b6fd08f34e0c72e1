namespace BurdenCompliance.Cli;

/// <summary>Runs a command; what cannot run is said on standard error with exit code 2.</summary>
internal static class Guard
{
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (Said(e) is { } message)
        {
            Console.Error.WriteLine(message);
            return ExitCode.Failed;
        }
    }

    // A trouble in one of several files worked on at once comes wrapped.
    private static string? Said(Exception trouble) => trouble switch
    {
        CommandException => trouble.Message,
        AggregateException several => several.Flatten().InnerExceptions.Select(Said).FirstOrDefault(message => message is not null),
        _ => $"没有办成：{trouble.Message}（{trouble.GetType().Name}）",
    };
}
