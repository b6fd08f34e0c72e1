using System.Net.Sockets;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>A socket before the cluster's own that, when told, lets one COMMIT through and nothing of its answer back.</summary>
internal sealed class CutLine : IDisposable
{
    private const string Name = ".s.PGSQL.5432";

    private readonly DataFolder _folder = new("line");
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _target;
    private int _wanted;

    public CutLine(string socketFolder)
    {
        _target = Path.Combine(socketFolder, Name);
        Directory.CreateDirectory(_folder.Path);
        _listener.Bind(new UnixDomainSocketEndPoint(_folder.At(Name)));
        _listener.Listen();
        _ = ServeAsync();
    }

    public string Folder => _folder.Path;

    /// <summary>Cuts at the next COMMIT; each BEGIN says COMMITTED, so the closing zero counts.</summary>
    public void CutOnce() => Interlocked.Exchange(ref _wanted, 1);

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
            var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(_target));
            var cut = new StrongBox();
            _ = CarryAsync(client, server, bytes => cut.IsCut |= bytes.IndexOf("COMMIT\0"u8) >= 0 && Interlocked.Exchange(ref _wanted, 0) == 1, () => false);
            _ = CarryAsync(server, client, _ => { }, () => cut.IsCut);
        }
    }

    private static async Task CarryAsync(Socket from, Socket to, Look look, Func<bool> isCut)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.ReceiveAsync(buffer) is var count and > 0 && !Told(buffer.AsSpan(0, count)))
                await to.SendAsync(buffer.AsMemory(0, count));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The other direction was closed.
        }
        from.Dispose();
        to.Dispose();

        bool Told(Span<byte> bytes)
        {
            look(bytes);
            return isCut();
        }
    }

    private delegate void Look(Span<byte> bytes);

    private sealed class StrongBox
    {
        public volatile bool IsCut;
    }
}
