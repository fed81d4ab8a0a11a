using System.Net.Security;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>What is shown to the server. It shows itself nowhere else.</summary>
internal sealed class Credential(string? authorization, SslStreamCertificateContext? certificate)
{
    /// <summary>The value of the Authorization header; null for none.</summary>
    public string? Authorization => authorization;

    public SslStreamCertificateContext? Certificate => certificate;

    public override string ToString() => "a credential";
}
