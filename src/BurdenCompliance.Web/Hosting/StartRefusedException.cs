namespace BurdenCompliance.Web.Hosting;

/// <summary>A setting with which the site must not start; the message is Chinese and names it.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
