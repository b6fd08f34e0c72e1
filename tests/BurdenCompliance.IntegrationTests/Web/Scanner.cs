using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>Speaks clamd's INSTREAM on a port of its own and, like clamd, looks into the zip for the EICAR test string.</summary>
internal sealed class Scanner : IDisposable
{
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Scanner()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
    public int Scanned { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            using (client)
                await AnswerAsync(client.GetStream());
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is var count && count == 0)
                break;
            var piece = new byte[count];
            await stream.ReadExactlyAsync(piece);
            file.Write(piece);
        }
        Scanned++;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(IsInfected(file) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"));
    }

    private static bool IsInfected(MemoryStream file)
    {
        using var zip = new ZipArchive(file);
        return zip.Entries.Any(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd().Contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE", StringComparison.Ordinal);
        });
    }
}
