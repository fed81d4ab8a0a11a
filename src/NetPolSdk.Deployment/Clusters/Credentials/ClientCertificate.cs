using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Makes a client certificate of PEM: the first is the client's own, those after it lead to its authority.</summary>
internal static class ClientCertificate
{
    public static SslStreamCertificateContext? TryCreate(string certificatePem, string keyPem)
    {
        try
        {
            var own = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            var all = new X509Certificate2Collection();
            all.ImportFromPem(certificatePem);
            return SslStreamCertificateContext.Create(Usable(own), [.. all.Skip(1)], offline: true);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Windows cannot use a key in TLS that was never in a store.</summary>
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
        {
            return certificate;
        }

        using (certificate)
        {
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
        }
    }
}
