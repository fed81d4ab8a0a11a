using System.Net;
using NetPolSdk.Deployment.Clusters.Credentials;

namespace NetPolSdk.Deployment.Clusters.Connections;

/// <summary>All that a connection needs to know.</summary>
internal sealed class ConnectionSettings(Uri server, TlsSettings tls)
{
    public Uri Server => server;

    public TlsSettings Tls => tls;

    /// <summary>The proxy to go through; null for that of the environment.</summary>
    public IWebProxy? Proxy { get; init; }

    public bool IsCompressed { get; init; } = true;

    public Impersonation Impersonation { get; init; } = Impersonation.None;

    public ICredentialSource Credentials { get; init; } = FixedCredential.None;

    public ValueList<string> Warnings { get; init; } = [];
}
