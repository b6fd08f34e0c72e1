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
        catch (CommandException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
