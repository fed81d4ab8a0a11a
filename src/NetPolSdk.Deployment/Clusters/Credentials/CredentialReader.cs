using System.Net.Security;
using System.Text;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Credentials;

/// <summary>Reads how a user of a kubeconfig logs in.</summary>
internal static class CredentialReader
{
    public static ICredentialSource Read(KubeconfigEntry user, KubeconfigEntry cluster, Uri server, LocalEnvironment environment)
    {
        if (user.Part("auth-provider") is not null)
        {
            throw user.Fault("auth-provider", "is a way to log in that Kubernetes 1.26 gave up", "Use the exec plugin of the provider, such as gke-gcloud-auth-plugin or kubelogin.");
        }

        var certificate = CertificateOf(user);
        if (user.Part("exec") is { } exec)
        {
            return new ExecCredentials(ExecPlugin.Read(exec, cluster, server, environment), certificate);
        }

        return user.FullPath("tokenFile") is { } path
            ? new FileToken(path, certificate)
            : new FixedCredential(new Credential(HeaderOf(user), certificate));
    }

    private static string? HeaderOf(KubeconfigEntry user)
    {
        if (user.Text("token") is { } token)
        {
            return BearerToken.Header(token.Trim(), $"{Quoted.Line(user.Path)}: token of {Quoted.Line(user.What)}");
        }

        if (user.Text("username") is not { } name)
        {
            return null;
        }

        return name.Contains(':', StringComparison.Ordinal)
            ? throw user.Fault("username", "has a colon, which basic authentication cannot send", "Use another user name, or log in by token or certificate.")
            : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{user.Text("password")}"));
    }

    private static SslStreamCertificateContext? CertificateOf(KubeconfigEntry user)
    {
        var (certificate, certificateField) = PemData.Read(user, "client-certificate");
        var (key, keyField) = PemData.Read(user, "client-key");
        return (certificate, key) switch
        {
            (null, null) => null,
            (null, _) => throw user.Fault(keyField, "stands without a client-certificate", "Add client-certificate or client-certificate-data, or remove the key."),
            (_, null) => throw user.Fault(certificateField, "stands without a client-key", "Add client-key or client-key-data, or remove the certificate."),
            _ => ClientCertificate.TryCreate(Encoding.UTF8.GetString(certificate), Encoding.UTF8.GetString(key))
                ?? throw user.Fault(certificateField, "and client-key are no certificate and key that belong together", "Write both as PEM, the key as RSA or EC and without a password."),
        };
    }
}
