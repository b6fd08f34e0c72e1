using System.ComponentModel.DataAnnotations;
using System.Net.Sockets;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Which scanner looks at files handed in; configuration section <c>Antivirus</c>. Nothing set: none.</summary>
internal sealed class AntivirusOptions : IValidatableObject
{
    public const string Section = "Antivirus";

    /// <summary>Where clamd listens: <c>host:port</c>, or the path of its socket.</summary>
    public string? Address { get; set; }

    /// <summary>How long a scan may take.</summary>
    [Range(1, 120, ErrorMessage = "Antivirus:Seconds 应为 1 至 120。")]
    public int Seconds { get; set; } = 15;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Address) && Host is null && !Path.IsPathRooted(Address))
            yield return new ValidationResult(OperatingWording.AntivirusAddress, [nameof(Address)]);
    }

    /// <summary>A socket connected to the scanner.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        if (Host is var (host, port))
        {
            var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await tcp.ConnectAsync(host, port, cancellation);
            return tcp;
        }
        var unix = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await unix.ConnectAsync(new UnixDomainSocketEndPoint(Address!), cancellation);
        return unix;
    }

    private (string Host, int Port)? Host =>
        Address?.LastIndexOf(':') is var colon and > 0 && int.TryParse(Address.AsSpan(colon.Value + 1), out var port) && port is > 0 and <= 65535
            ? (Address[..colon.Value], port) : null;
}
