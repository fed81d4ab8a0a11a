using System.Net;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Connections;

/// <summary>The proxy that a cluster names: <c>http</c>, <c>https</c> or <c>socks5</c>.</summary>
internal static class ProxySettings
{
    public static IWebProxy? Read(KubeconfigEntry cluster)
    {
        if (cluster.Text("proxy-url") is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "socks5") || address.Host.Length == 0)
        {
            throw cluster.Fault("proxy-url", "is no address of a proxy", "Write it as http://HOST:PORT, https://HOST:PORT or socks5://HOST:PORT.");
        }

        var proxy = new WebProxy(new UriBuilder(address) { UserName = "", Password = "" }.Uri);
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password])
        {
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        }

        return proxy;
    }
}
