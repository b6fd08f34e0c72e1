namespace BurdenCompliance.Cli;

/// <summary>The command cannot run as asked; the message is shown and the exit code is 2.</summary>
internal sealed class CommandException(string message) : Exception(message);
