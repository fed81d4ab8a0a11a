using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Connections;

/// <summary>Whom to take for the server.</summary>
internal sealed class TlsSettings
{
    private X509Certificate2Collection? _authorities;

    public static TlsSettings Default { get; } = new();

    /// <summary>Whether any certificate will do.</summary>
    public bool IsInsecure { get; private init; }

    /// <summary>The name that the certificate must have; null for that of the address.</summary>
    public string? ServerName { get; private init; }

    /// <summary>The authorities as PEM, for plugins that ask for them; null where the system's count.</summary>
    public byte[]? AuthoritiesPem { get; private init; }

    public static TlsSettings Read(KubeconfigEntry cluster)
    {
        var isInsecure = cluster.Flag("insecure-skip-tls-verify");
        var (pem, field) = PemData.Read(cluster, "certificate-authority");
        if (isInsecure && pem is not null)
        {
            throw cluster.Fault("insecure-skip-tls-verify", "stands beside certificate-authority, which would then not count", "Remove one of them, best insecure-skip-tls-verify.");
        }

        var settings = new TlsSettings { IsInsecure = isInsecure, ServerName = cluster.Text("tls-server-name"), AuthoritiesPem = pem };
        try
        {
            settings._authorities = pem is null ? null : Import(pem);
        }
        catch (CryptographicException)
        {
            throw cluster.Fault(field, "holds no certificate", "Write certificates as PEM, in the field with -data encoded as base64.");
        }

        return settings;
    }

    public static TlsSettings TrustFile(string path)
    {
        try
        {
            var pem = File.ReadAllBytes(path);
            return new TlsSettings { AuthoritiesPem = pem, _authorities = Import(pem) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new KubeconfigException($"{Quoted.Line(path)} holds no certificate that can be read. Check that the service account of the pod is mounted.", exception);
        }
    }

    /// <summary>What a handler is to do about it.</summary>
    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The user has said so in the kubeconfig, and is warned.")]
    public void Apply(SslClientAuthenticationOptions options)
    {
        if (IsInsecure)
        {
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        }
        else if (_authorities is { } authorities)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
            if (authorities.Any(authority => !IsSelfIssued(authority)))
            {
                options.RemoteCertificateValidationCallback = (_, _, chain, errors) => errors == SslPolicyErrors.None || IsTrustedPart(authorities, chain, errors);
            }
        }
    }

    /// <summary>An authority that another one has signed is trusted by itself: the chain may end with it.</summary>
    private static bool IsTrustedPart(X509Certificate2Collection authorities, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.RemoteCertificateChainErrors
        && chain is { ChainElements: [.., var last] }
        && chain.ChainStatus.All(status => status.Status == X509ChainStatusFlags.PartialChain)
        && authorities.Any(authority => authority.RawDataMemory.Span.SequenceEqual(last.Certificate.RawDataMemory.Span));

    private static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static X509Certificate2Collection Import(byte[] pem)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(System.Text.Encoding.UTF8.GetString(pem));
        return authorities.Count > 0 ? authorities : throw new CryptographicException();
    }
}
