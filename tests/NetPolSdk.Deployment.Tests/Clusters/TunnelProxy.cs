using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NetPolSdk.Deployment.Tests.Clusters;

/// <summary>A proxy that opens tunnels, asked by HTTP CONNECT or by SOCKS 5.</summary>
internal sealed class TunnelProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _targets = [];
    private readonly CancellationTokenSource _end = new();
    private Task _running = Task.CompletedTask;

    private TunnelProxy() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where tunnels led.</summary>
    public IReadOnlyList<string> Targets => [.. _targets];

    public static TunnelProxy Start()
    {
        var proxy = new TunnelProxy();
        proxy._running = proxy.AcceptAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var tunnels = new List<Task>();
        try
        {
            while (true)
            {
                tunnels.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(tunnels);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var first = await ReadAsync(stream, 1);
                var (host, port) = first[0] == 5 ? await SocksAsync(stream) : await ConnectAsync(stream, first[0]);
                _targets.Enqueue($"{host}:{port}");
                using var target = new TcpClient(host, port);
                await Task.WhenAny(stream.CopyToAsync(target.GetStream(), _end.Token), target.GetStream().CopyToAsync(stream, _end.Token));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // One of the two has gone.
            }
        }
    }

    private async Task<(string Host, int Port)> ConnectAsync(NetworkStream stream, byte first)
    {
        var head = new StringBuilder().Append((char)first);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            head.Append((char)(await ReadAsync(stream, 1))[0]);
        }

        await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _end.Token);
        var target = head.ToString().Split(' ')[1].Split(':');
        return (target[0], int.Parse(target[1], null));
    }

    private async Task<(string Host, int Port)> SocksAsync(NetworkStream stream)
    {
        await ReadAsync(stream, (await ReadAsync(stream, 1))[0]);
        await stream.WriteAsync(new byte[] { 5, 0 }, _end.Token);
        var request = await ReadAsync(stream, 4);
        var host = request[3] == 1
            ? new IPAddress(await ReadAsync(stream, 4)).ToString()
            : Encoding.ASCII.GetString(await ReadAsync(stream, (await ReadAsync(stream, 1))[0]));
        var port = BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(stream, 2));
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 127, 0, 0, 1, 0, 0 }, _end.Token);
        return (host, port);
    }

    private async Task<byte[]> ReadAsync(NetworkStream stream, int length)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, _end.Token);
        return bytes;
    }
}
