using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using BurdenCompliance.Web.Problems;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Web.Uploads;

/// <summary>Has clamd look at a file. Set, nothing is accepted that it did not call clean; it must be asked after the secrecy marks, since it may keep a copy on disk.</summary>
internal sealed class Antivirus(IOptions<AntivirusOptions> options, ILogger<Antivirus> log)
{
    private const int Chunk = 64 << 10;

    /// <returns>Null when no scanner is set or the file is clean.</returns>
    public async Task<Problem?> TroubleAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(options.Value.Address))
            return null;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeSpan.FromSeconds(options.Value.Seconds));
            switch (await AskAsync(file, limit.Token))
            {
                case "stream: OK":
                    return null;
                case var said when said.EndsWith(" FOUND", StringComparison.Ordinal):
                    return Problem.Infected;
                case var said:
                    log.LogError("The virus scanner answered {Answer}", said);
                    return Problem.NotScanned;
            }
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.LogError("The virus scanner cannot be asked: {Reason}", e.Message);
            return Problem.NotScanned;
        }
    }

    // INSTREAM: each chunk after its length, big endian; a length of 0 ends; the answer ends with a zero byte.
    private async Task<string> AskAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        using var socket = await options.Value.ConnectAsync(cancellation);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var length = new byte[4];
        for (var at = 0; at < file.Length; at += Chunk)
        {
            var piece = file.Slice(at, Math.Min(Chunk, file.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
            await stream.WriteAsync(length, cancellation);
            await stream.WriteAsync(piece, cancellation);
        }
        await stream.WriteAsync(new byte[4], cancellation);
        using var answer = new StreamReader(stream, Encoding.ASCII);
        return (await answer.ReadToEndAsync(cancellation)).TrimEnd('\0', '\n');
    }
}
