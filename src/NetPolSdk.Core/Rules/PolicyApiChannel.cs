namespace NetPolSdk;

/// <summary>The channel of the admin policies' definitions that a cluster has. Source: network-policy-api docs, "Versioning", section "Release channels".</summary>
public enum PolicyApiChannel
{
    /// <summary>Not known: nothing is said about fields that only one of them has.</summary>
    Unknown,

    /// <summary>The standard channel, which is what <c>install.yaml</c> has.</summary>
    Standard,

    /// <summary>The experimental channel, which has further fields.</summary>
    Experimental,
}
