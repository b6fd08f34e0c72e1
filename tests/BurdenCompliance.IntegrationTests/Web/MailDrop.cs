using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace BurdenCompliance.IntegrationTests.Web;

/// <summary>A small mail server that keeps what it is handed.</summary>
internal sealed class MailDrop : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _mails = Channel.CreateUnbounded<string>();

    public MailDrop()
    {
        _listener.Start();
        _ = TakeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The next mail, recipient first, then headers and body as they came.</summary>
    public Task<string> NextAsync() => _mails.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public void Dispose() => _listener.Dispose();

    private async Task TakeAsync()
    {
        while (true)
        {
            TcpClient caller;
            try
            {
                caller = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = ServeAsync(caller);
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using var _ = caller;
        using var reader = new StreamReader(caller.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(caller.GetStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail");
        var recipient = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
                recipient = line;
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("250 ok");
                continue;
            }
            await writer.WriteLineAsync("354 go on");
            var mail = new StringBuilder(recipient).Append('\n');
            while (await reader.ReadLineAsync() is { } text && text != ".")
                mail.Append(text).Append('\n');
            _mails.Writer.TryWrite(mail.ToString());
            await writer.WriteLineAsync("250 kept");
        }
    }
}
