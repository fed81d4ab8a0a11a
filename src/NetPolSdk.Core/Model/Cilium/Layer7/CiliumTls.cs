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
}
