using System.Net;
using System.Net.Security;
using NetPolSdk.Deployment.Clusters.Credentials;

namespace NetPolSdk.Deployment.Clusters.Connections;

/// <summary>Sends requests with the credentials of the moment, and once more with new ones where the old are no longer accepted.</summary>
internal sealed class ClusterHandler(ConnectionSettings settings, TimeProvider clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<HttpMessageInvoker> _connections = [];
    private SslStreamCertificateContext? _certificate;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        settings.Impersonation.Apply(request.Headers);

        // The handler below names the host of the request in TLS, and checks the certificate for it.
        request.Headers.Host = settings.Tls.ServerName;
        var credential = await settings.Credentials.GetAsync(clock, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, credential, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized
            && await settings.Credentials.RenewAsync(credential, clock, cancellationToken).ConfigureAwait(false) is { } renewed)
        {
            response.Dispose();
            return await SendAsync(request, renewed, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _connections.ForEach(connection => connection.Dispose());
        }

        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellation)
    {
        request.Headers.Remove("Authorization");
        if (credential.Authorization is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return ConnectionFor(credential).SendAsync(request, cancellation);
    }

    /// <summary>Connections are bound to the certificate that they were made with. Those of an old one end with this handler, so that no request on them is cut.</summary>
    private HttpMessageInvoker ConnectionFor(Credential credential)
    {
        lock (_gate)
        {
            if (_connections.Count == 0 || !ReferenceEquals(_certificate, credential.Certificate))
            {
                _certificate = credential.Certificate;
                _connections.Add(new HttpMessageInvoker(CreateHandler(credential)));
            }

            return _connections[^1];
        }
    }

    private SocketsHttpHandler CreateHandler(Credential credential)
    {
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = settings.IsCompressed ? DecompressionMethods.GZip : DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
        };
        if (settings.Proxy is { } proxy)
        {
            handler.Proxy = proxy;
        }
        else
        {
            handler.UseProxy = !settings.Server.IsLoopback;
        }

        settings.Tls.Apply(handler.SslOptions);
        handler.SslOptions.ClientCertificateContext = credential.Certificate;
        return handler;
    }
}
