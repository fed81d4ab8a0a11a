namespace NetPolSdk;

/// <summary>How Cilium's proxy speaks TLS: <c>terminatingTLS</c>, <c>originatingTLS</c>. Source: Cilium docs, "TLS Interception".</summary>
public sealed partial record CiliumTls
{
    internal CiliumTls(CiliumSecret secret) => Secret = secret;

    /// <summary><c>secret</c> that holds certificates and keys.</summary>
    public CiliumSecret Secret { get; }

    /// <summary><c>trustedCA</c>: the entry of the secret with the authorities that are trusted; null for <c>ca.crt</c>.</summary>
    public string? TrustedCa { get; internal init; }

    /// <summary><c>certificate</c>: the entry of the secret with the certificate; null for <c>tls.crt</c>.</summary>
    public string? Certificate { get; internal init; }

    /// <summary><c>privateKey</c>: the entry of the secret with the key; null for <c>tls.key</c>.</summary>
    public string? PrivateKey { get; internal init; }

    /// <summary>What the entries of a secret say.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="namespace">Its namespace; left to Cilium where it is left out.</param>
    /// <exception cref="InvalidPolicyException">The name is empty.</exception>
    public static CiliumTls FromSecret(string name, string? @namespace = null) => new(new CiliumSecret(CiliumLists.Name(name, "secret.name", nameof(name)), @namespace));

    /// <summary>With the entry of the secret that has the authorities that are trusted.</summary>
    /// <param name="entry">The entry.</param>
    public CiliumTls WithTrustedCa(string entry) => this with { TrustedCa = CiliumLists.Text(entry, "trustedCA", nameof(entry)) };

    /// <summary>With the entry of the secret that has the certificate.</summary>
    /// <param name="entry">The entry.</param>
    public CiliumTls WithCertificate(string entry) => this with { Certificate = CiliumLists.Text(entry, "certificate", nameof(entry)) };

    /// <summary>With the entry of the secret that has the private key.</summary>
    /// <param name="entry">The entry.</param>
    public CiliumTls WithPrivateKey(string entry) => this with { PrivateKey = CiliumLists.Text(entry, "privateKey", nameof(entry)) };
}
